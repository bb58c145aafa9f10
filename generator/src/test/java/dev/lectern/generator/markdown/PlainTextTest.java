package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a *b* **c** `d` _e_           ~ a b c d e",
        "[a](b) [*c*](d 'e')           ~ a c",
        "&amp; &lt;b&gt; &#35; &copy;  ~ & <b> # ©",
        "\\*a\\* \\& \\[b]             ~ *a* & [b]",
        "<https://a.b/c> <d@e.org>     ~ https://a.b/c d@e.org",
        "[a][b] [c] [d]: e             ~ [a][b] [c] [d]: e",
        "[*a*][b]                      ~ [a][b]",
        "`&amp; \\* <b>`               ~ &amp; \\* <b>",
        "snake_case 2 * 3 * 4          ~ snake_case 2 * 3 * 4",
        "# not a heading               ~ # not a heading",
        "1. not a list                 ~ 1. not a list",
        "a < b > c                     ~ a < b > c",
      })
  void marksAreTakenOff(String markdown, String plain) {
    assertThat(PlainText.ofInline(markdown)).isEqualTo(plain);
    assertThat(PlainText.of(Fragments.text(markdown))).isEqualTo(plain);
  }

  /** The site shows just that, with marks, and with curved apostrophes. */
  @Property(tries = 2000, seed = "1")
  void plainTextIsWhatTheHtmlShows(@ForAll("lines") String markdown) {
    String html = new MarkdownToHtml().inline(Fragments.text(markdown), Fragments.AS_WRITTEN);
    if (!html.contains("<img")
        && new MarkdownOutliner().outlineInline(markdown).rawHtml().isEmpty()) {
      assertThat(squeezed(PlainText.ofInline(markdown)))
          .isEqualTo(squeezed(Jsoup.parseBodyFragment(html).body().wholeText()));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").replace('’', '\'').strip();
  }

  @Provide
  Arbitrary<String> lines() {
    return MarkdownSamples.line();
  }
}
