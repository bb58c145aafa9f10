package dev.lectern.generator.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

  private static String written(ScriptJson json) {
    return new String(json.bytes(), UTF_8);
  }

  private static String string(String text) {
    return written(new ScriptJson().string(text));
  }

  @Test
  void whatEndsAStringOrALineIsEscapedForBothLanguages() {
    assertThat(string("a\\b'c\u2028d\u2029e\"f\ng\u0001"))
        .isEqualTo("\"a\\\\\\\\b\\'c\\u2028d\\u2029e\\\\\"f\\\\ng\\\\u0001\"");
  }

  @Test
  void whatAScriptHasOfItIsJsonThatSaysTheText() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x3000; c++) {
      all.append((char) c);
    }
    all.append("\u65e5\uffff\ud83d\ude00\udbff\udfff z");

    String json =
        string(all.toString()).replaceAll("\\\\(['\\\\])", "$1").replace("\\u2028", "\u2028");

    assertThat(new ObjectMapper().readTree(json).asText()).isEqualTo(all.toString());
  }

  @Test
  void halfOfAPairIsNoText() {
    for (String text : List.of("a\ud83db", "a\ude00", "a\ud83d", "\ude00\ud83d")) {
      assertThatThrownBy(() -> string(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void numbersAreDecimal() {
    ScriptJson json = new ScriptJson();
    for (int number : List.of(0, 9, 10, 100, 12_345, Integer.MAX_VALUE)) {
      json.plain(",").number(number);
    }
    assertThat(written(json)).isEqualTo(",0,9,10,100,12345,2147483647");
  }
}
