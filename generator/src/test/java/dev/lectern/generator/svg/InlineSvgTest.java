package dev.lectern.generator.svg;

import static dev.lectern.generator.svg.Samples.accepted;
import static dev.lectern.generator.svg.Samples.picture;
import static dev.lectern.generator.svg.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineSvgTest {

  private static final NormalisedSvg STORED =
      normalised(
          """
          <marker id="m"><path d="M0 0L1 1" fill="#a622b2"/></marker>
          <g data-node="api"><text fill="#a010d080">API</text></g>
          <line x2="5" stroke="#a622b2" marker-end="url(#m)"/>\
          """);

  private static NormalisedSvg normalised(String content) {
    return accepted(MermaidSvg.normalise(picture(content)));
  }

  @Test
  void aPictureStandsInAPage() {
    assertThat(accepted(InlineSvg.of(STORED, "_p", "Flow", "A to B", Map.of())))
        .isEqualTo(
            """
            <svg xmlns="http://www.w3.org/2000/svg" id="_p" role="img" \
            aria-labelledby="_p-title" aria-describedby="_p-desc" \
            width="10" height="10" viewBox="0 0 10 10" fill="var(--ink)">
             <title id="_p-title">Flow</title>
             <desc id="_p-desc">A to B</desc>
             <marker id="_p-1">
              <path d="M0 0L1 1" fill="var(--rule)"/>
             </marker>
             <g data-node="api">
              <text fill="color-mix(in srgb, var(--ink) 50%, transparent)">API</text>
             </g>
             <line x2="5" stroke="var(--rule)" marker-end="url(#_p-1)"/>
            </svg>
            """);
  }

  @Test
  void aNodeBecomesALinkAndThePictureAGroup() {
    assertThat(accepted(InlineSvg.of(STORED, "_p", "Flow", "", Map.of("api", "../a/b.html#c?d&e"))))
        .contains("role=\"group\"")
        .contains(" <a href=\"../a/b.html#c?d&amp;e\">\n  <g data-node=\"api\">")
        .doesNotContain("describedby", "<desc");
  }

  @Test
  void theTitleOfTheAuthorGivesWayToTheOneOfThePage() {
    assertThat(
            accepted(
                InlineSvg.of(
                    normalised("<title>Old</title><text>x</text>"), "_p", "New", "", Map.of())))
        .contains("New")
        .doesNotContain("Old");
  }

  @Test
  void wordsOfThePageAreEscaped() {
    String inline =
        accepted(
            InlineSvg.of(
                STORED,
                "_p",
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                Map.of("api", "\"onclick=\"alert(1)")));
    var document = Jsoup.parseBodyFragment(inline);
    assertThat(document.select("script, img, [onclick], [onerror]")).isEmpty();
    assertThat(document.select("svg > title").text()).startsWith("</title><script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "https://evil.example/",
        "//evil.example/",
        "/absolute",
        "\\\\evil.example\\",
        ""
      })
  void onlyPathsRelativeToThePageAreLinked(String href) {
    assertThat(refused(InlineSvg.of(STORED, "_p", "t", "", Map.of("api", href))))
        .endsWith("which is not a path relative to the page.");
  }

  @Test
  void aLinkOfANodeThatIsNotThereIsRefused() {
    assertThat(refused(InlineSvg.of(STORED, "_p", "t", "", Map.of("apo", "x.html"))))
        .isEqualTo("The picture has no node \"apo\"; it has api.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p", "_p q", "_p\"", "_ü"})
  void aPrefixBeginsWithAnUnderscore(String prefix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InlineSvg.of(STORED, prefix, "t", "", Map.of()));
  }

  @Test
  void aPictureMayStandInManyPlaces() {
    String stored = STORED.text();
    Map<String, String> hrefs = Map.of("api", "x.html");

    String first = accepted(InlineSvg.of(STORED, "_p", "Flow", "", hrefs));
    String second = accepted(InlineSvg.of(STORED, "_p", "Flow", "", hrefs));

    assertThat(second).isEqualTo(first);
    assertThat(STORED.text()).isEqualTo(stored);
  }

  @Test
  void aPictureJustDrawnStandsInAPageLikeTheSameFromTheStore() {
    for (String kind : Samples.KINDS) {
      NormalisedSvg drawn = Samples.normalised(kind);
      NormalisedSvg stored = accepted(MermaidSvg.normalise(drawn.text()));

      assertThat(accepted(InlineSvg.of(drawn, "_p", "Flow", "", Map.of())))
          .as(kind)
          .isEqualTo(accepted(InlineSvg.of(stored, "_p", "Flow", "", Map.of())));
    }
  }

  @Test
  void whatAnHtmlParserReadsIsWhatWasWritten() {
    for (String kind : Samples.KINDS) {
      String inline =
          accepted(InlineSvg.of(Samples.normalised(kind), "_" + kind, "Title", "", Map.of()));
      var html = Jsoup.parseBodyFragment(inline);
      var xml = Jsoup.parse(inline, "", org.jsoup.parser.Parser.xmlParser());
      assertThat(html.body().children()).as(kind).hasSize(1);
      assertThat(html.select("svg *")).as(kind).hasSameSizeAs(xml.select("svg *"));
    }
  }
}
