package dev.lectern.generator.svg;

import static dev.lectern.generator.svg.Samples.accepted;
import static dev.lectern.generator.svg.Samples.picture;
import static dev.lectern.generator.svg.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidSvgTest {

  private static final String SHAPE = "<rect width=\"1\" height=\"1\" %s/>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#A010D0 | #a010d0",
        "rgb(160, 16, 208) | #a010d0",
        "rgb(160 16 208) | #a010d0",
        "rgba(160, 16, 208, 0.5) | #a010d080",
        "rgb(160 16 208 / 40%) | #a010d066",
        "#a319c180 | #a319c180",
        "hsl(285, 85.7142857143%, 43.9215686275%) | #a010d0",
        "black | #a010d0",
        "#000 | #a010d0",
        "#333 | #a010d0",
        "white | #a216c6",
        "#ffff | #a216c6",
        "#666 | #a622b2",
        "lightgrey | #a51fb7",
        "#999 | #a51fb7",
        "#EDF2AE | #b1437b",
        "#eaeaea | #a319c1",
      })
  void aColourIsKnownInAllItsForms(String written, String stored) {
    assertThat(text(SHAPE.formatted("stroke=\"" + written + "\"")))
        .contains("stroke=\"" + stored + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "transparent", "rgba(1, 2, 3, 0)", "#0000", "hsla(10, 20%, 30%, 0)"})
  void whatCannotBeSeenNeedsNoMarker(String colour) {
    assertThat(text(SHAPE.formatted("stroke=\"#a622b2\" fill=\"" + colour + "\"")))
        .contains("fill=\"none\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tomato", "#f96", "rgb(255, 153, 102)", "hsl(20, 50%, 50%)", "lab(1 2 3)"})
  void aColourOfTheAuthorsIsRefused(String colour) {
    assertThat(refused(normalise(SHAPE.formatted("style=\"fill:" + colour + "\""))))
        .matches("The picture has the colour \".*\", which is not the theme's; .*");
  }

  @Test
  void aRefusedColourIsNamed() {
    assertThat(refused(normalise(SHAPE.formatted("style=\"fill:#f96\"")))).contains("\"#ff9966\"");
  }

  @Test
  void aColourOfARuleThatMatchesNothingDoesNotMatter() {
    assertThat(text("<style>.gone{fill:tomato}</style>" + SHAPE.formatted("")))
        .doesNotContain("tomato");
  }

  @Test
  void aColourThatIsOverruledDoesNotMatter() {
    assertThat(
            text(
                "<style>.a{fill:#a319c1}</style>"
                    + SHAPE.formatted("class=\"a\" fill=\"tomato\" stroke=\"#a622b2\"")))
        .contains("fill=\"#a319c1\"");
  }

  @Test
  void aColourOfAMarkerThatNothingUsesDoesNotMatter() {
    assertThat(
            text(
                "<marker id=\"m\"><path fill=\"tomato\" d=\"M0 0L1 1\"/></marker>"
                    + SHAPE.formatted("")))
        .doesNotContain("marker");
  }

  @Test
  void theStrongerRuleWins() {
    String styles =
        "<style>#my-svg .a{fill:#a319c1}.a{fill:#a41cbc}rect{fill:#a51fb7;stroke:#a622b2!important}"
            + "</style>";
    assertThat(text(styles + SHAPE.formatted("class=\"a\" style=\"stroke:#a010d0\"")))
        .contains("fill=\"#a319c1\" stroke=\"#a622b2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#my-svg rect",
        "g > rect",
        "rect.a",
        "[id$=\"-x\"]",
        "[id^=\"my-\"] .a",
        "[class*=\"a\"]",
        "text + rect",
        "text ~ rect",
        "g rect:last-child",
        "rect:not(.b)"
      })
  void selectorsMatchAsInABrowser(String selector) {
    String content =
        "<style>" + selector + "{stroke:#a622b2}</style><g class=\"g\"><text>x</text>%s</g>";
    assertThat(text(content.formatted(SHAPE.formatted("class=\"a\" id=\"r-x\""))))
        .contains("<rect width=\"1\" height=\"1\" stroke=\"#a622b2\"/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body",
        "html rect",
        "rect:hover",
        "rect::before",
        "circle",
        ".b",
        "rect > g",
        "g + rect"
      })
  void selectorsThatDoNotMatchSayNothing(String selector) {
    assertThat(
            text(
                "<style>"
                    + selector
                    + "{stroke:#a622b2;display:none}</style>"
                    + SHAPE.formatted("class=\"a\"")))
        .contains("<rect width=\"1\" height=\"1\"/>");
  }

  @Test
  void whatIsInheritedIsWrittenOnce() {
    assertThat(
            text(
                "<g stroke=\"#a622b2\">"
                    + SHAPE.formatted("stroke=\"#a622b2\"")
                    + SHAPE.formatted("stroke=\"#a010d0\"")
                    + "</g>"))
        .contains(
            """
             <g stroke="#a622b2">
              <rect width="1" height="1"/>
              <rect width="1" height="1" stroke="#a010d0"/>
             </g>
            """);
  }

  @Test
  void theCurrentColourIsTheOneThatWasSet() {
    assertThat(text("<g color=\"#a725ad\">" + SHAPE.formatted("fill=\"currentColor\"") + "</g>"))
        .contains("fill=\"#a725ad\"")
        .doesNotContain("color");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g/>",
        "<g><g id=\"x\"/></g>",
        "<defs><filter id=\"f\"><feDropShadow dx=\"1\" dy=\"1\" flood-color=\"red\"/></filter></defs>",
        "<linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"red\"/></linearGradient>",
        "<rect/>",
        "<rect width=\"3\" height=\"0.001\"/>",
        "<path d=\"\"/>",
        "<path d=\"nonsense\"/>",
        "<text><tspan x=\"0\"/></text>",
        "<rect width=\"1\" height=\"1\" style=\"display:none\"/>",
        "<rect width=\"1\" height=\"1\" fill=\"none\"/>",
        "<g class=\"today\"><line x1=\"18608732884935\" x2=\"18608732884935\" y2=\"1\"/></g>",
        "<style>@keyframes dash{to{stroke-dashoffset:0;}}</style>"
      })
  void whatCannotBeSeenGoes(String nothing) {
    assertThat(text(nothing + SHAPE.formatted(""))).isEqualTo(text(SHAPE.formatted("")));
  }

  @Test
  void whatIsDefinedIsNotDrawn() {
    assertThat(
            text(
                "<defs><g id=\"part\"><text>x</text></g><text>y</text></defs>"
                    + "<use href=\"#part\" x=\"3\"/>"))
        .endsWith(
            """
             <defs>
              <g id="d-1">
               <text>x</text>
              </g>
             </defs>
             <use href="#d-1" x="3"/>
            </svg>
            """);
  }

  @Test
  void aSwitchIsItsText() {
    assertThat(
            text(
                "<switch><foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">Go</div>"
                    + "</foreignObject><text>Go</text></switch>"))
        .contains(" <text>Go</text>\n");
  }

  @Test
  void theNumbersOfASequenceStandOnLinesWithoutLength() {
    assertThat(
            text(
                "<marker id=\"n\"><circle r=\"6\"/></marker>"
                    + "<line x1=\"5\" y1=\"5\" x2=\"5\" y2=\"5\" marker-start=\"url(#n)\"/>"))
        .contains("marker-start=\"url(#d-1)\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" aria-roledescription=\"error\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text class=\"error-text\">Syntax"
            + " error in text</text></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path class=\"error-icon\" d=\"M0"
            + " 0L1 1\"/></svg>"
      })
  void anErrorThatMermaidDrewIsRefused(String svg) {
    assertThat(refused(MermaidSvg.normalise(svg)))
        .isEqualTo("Mermaid drew an error in place of the diagram: Syntax error in text.");
  }

  @Test
  void aDiagramThatIsTooLongIsRefused() {
    assertThat(refused(normalise("<text>Maximum text size in diagram exceeded</text>")))
        .isEqualTo("Mermaid refused the diagram: its source is too long.");
  }

  @Test
  void aLabelMayTalkOfErrors() {
    assertThat(text("<text>Syntax error in text</text>")).contains("Syntax error in text");
  }

  @Test
  void aPictureMustSayHowLargeItIs() {
    assertThat(
            refused(
                MermaidSvg.normalise(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\"><text>x</text></svg>")))
        .isEqualTo("The picture does not say how large it is.");
  }

  @Test
  void textKeepsItsCharacters() {
    assertThat(text("<text>a &lt;b&gt; &amp; \"c\" — ü 😀\n  d</text>"))
        .contains("<text>a &lt;b&gt; &amp; &quot;c&quot; — ü 😀 d</text>");
  }

  private static Verdict<NormalisedSvg> normalise(String content) {
    return MermaidSvg.normalise(picture(content));
  }

  private static String text(String content) {
    return accepted(normalise(content)).text();
  }

  @Test
  void theTitleOfAGroupStandsAtItsLeft() {
    String group =
        "<g class=\"cluster\"><rect x=\"20\" width=\"300\" height=\"90\"/>"
            + "<g class=\"cluster-label\" transform=\"translate(150.5, 12)\"><text>Path</text></g></g>";
    String flowchart =
        picture(group).replace("viewBox", "aria-roledescription=\"flowchart-v2\" viewBox");
    assertThat(accepted(MermaidSvg.normalise(flowchart)).text())
        .contains("<g transform=\"translate(28 12)\">");
    assertThat(text(group)).contains("<g transform=\"translate(150.5 12)\">");
  }
}
