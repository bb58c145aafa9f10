package dev.lectern.generator.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unbescape.html.HtmlEscape;

class EscapedHtmlTest {

  private final EscapedHtml html = new EscapedHtml();

  @Test
  void everyCharacterIsWrittenAsPebbleWritesIt() {
    String all =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(point -> point > Character.MAX_VALUE || !Character.isSurrogate((char) point))
            .mapToObj(Character::toString)
            .collect(Collectors.joining("a"));

    assertThat(html.escape(all)).isEqualTo(HtmlEscape.escapeHtml4Xml(all));
  }

  @Test
  void textWithoutMarkupIsTheSameObject() {
    String text = "Plain – text: 100 %";

    assertThat(html.escape(text)).isSameAs(text);
  }

  @Test
  void markupAtBothEndsIsEscaped() {
    assertThat(html.escape("<a href='x'>&\"")).isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
  }
}
