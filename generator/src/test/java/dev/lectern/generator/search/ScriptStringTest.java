package dev.lectern.generator.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import org.junit.jupiter.api.Test;

class ScriptStringTest {

  private static String written(String... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ScriptString script = new ScriptString(bytes)) {
      for (String part : parts) {
        script.write(part);
      }
    }
    return bytes.toString(UTF_8);
  }

  @Test
  void whatEndsAStringOrALineIsEscaped() throws IOException {
    assertThat(written("a\\b'c\u2028d\u2029e\"f")).isEqualTo("a\\\\b\\'c\\u2028d\\u2029e\"f");
    assertThat(written("''", "", "\\")).isEqualTo("\\'\\'\\\\");
  }

  @Test
  void anythingElseStaysAlsoWhereItIsWrittenInParts() throws IOException {
    assertThat(written("\u00b7 \u65e5", "\ud83d", "\ude00 z"))
        .isEqualTo("\u00b7 \u65e5\ud83d\ude00 z");
  }

  @Test
  void halfOfAPairIsNoText() {
    assertThatThrownBy(() -> written("a\ud83d", "b")).isInstanceOf(MalformedInputException.class);
    assertThatThrownBy(() -> written("a\ude00")).isInstanceOf(MalformedInputException.class);
    assertThatThrownBy(() -> written("a\ud83d")).isInstanceOf(MalformedInputException.class);
  }
}
