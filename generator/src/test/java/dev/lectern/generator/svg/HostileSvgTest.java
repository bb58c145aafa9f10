package dev.lectern.generator.svg;

import static dev.lectern.generator.svg.Samples.accepted;
import static dev.lectern.generator.svg.Samples.picture;
import static dev.lectern.generator.svg.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mermaid's output may be hostile through its author, and a stored picture through anyone. */
class HostileSvgTest {

  private static final String DRAWN = "<rect width=\"1\" height=\"1\" %s/>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script> | element \"script\"",
        "<script href=\"https://evil.example/x.js\"/> | element \"script\"",
        "<g><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script></g> | element \"script\"",
        "<rect onload=\"alert(1)\" width=\"1\" height=\"1\"/> | attribute \"onload\"",
        "<rect ONCLICK=\"alert(1)\" width=\"1\" height=\"1\"/> | attribute \"ONCLICK\"",
        "<a xlink:href=\"javascript:alert(1)\"><text>x</text></a> | element \"a\"",
        "<a href=\"https://evil.example\"><text>x</text></a> | element \"a\"",
        "<image href=\"https://evil.example/x.png\"/> | element \"image\"",
        "<feImage href=\"https://evil.example/x.png\"/> | element \"feImage\"",
        "<use href=\"//evil.example/x.svg#a\"/> | its own parts only",
        "<use xlink:href=\"https://evil.example/x.svg#a\"/> | its own parts only",
        "<use href=\"data:image/svg+xml,x\"/> | its own parts only",
        "<rect href=\"#a\" width=\"1\" height=\"1\"/> | reference on \"rect\"",
        "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>"
            + " | element \"foreignObject\"",
        "<iframe xmlns=\"http://www.w3.org/1999/xhtml\"/> | element \"iframe\"",
        "<g><animate attributeName=\"href\" to=\"javascript:alert(1)\"/></g> | element \"animate\"",
        "<set attributeName=\"href\" to=\"javascript:alert(1)\"/> | element \"set\"",
        "<handler type=\"text/javascript\">alert(1)</handler> | element \"handler\"",
        "<style>@import url(https://evil.example/x.css);</style> | \"@import\"",
        "<style>@font-face{font-family:x;src:url(https://evil.example)}</style> | \"@font-face\"",
        "<style>rect{background:url(https://evil.example)}</style> | style holds \"https:\"",
        "<style>rect{fill:url( ' //evil.example#a')}</style> | style holds \"//\"",
        "<style>rect{fill:url(evil.svg#a)}</style> | outside of the picture",
        "<style>rect{fill:\\75rl(x)}</style> | style holds \"\\\"",
        "<style>rect{fill:u/**/rl(x)}</style> | style holds \"/*\"",
        "<style>rect{fill:var(--x, url(evil.svg#a))}</style> | outside of the picture",
        "<style>rect{width:expression(alert(1))}</style> | \"expression(\"",
        "<style>rect{-moz-binding:x}</style> | \"-moz-binding\"",
        "<style>rect{behavior:x}</style> | \"behavior:\"",
        "<style>rect{cursor:image-set('x' 1x)}</style> | \"image-set(\"",
        "<style>&lt;/style>&lt;script>alert(1)&lt;/script></style> | style holds \"<\"",
        "<style><g/></style> | style sheet holds an element",
        "<style onload=\"alert(1)\"/> | style sheet has an attribute",
        "<rect style=\"fill:url(https://evil.example)\" width=\"1\" height=\"1\"/> | \"https:\"",
        "<rect fill=\"url(https://evil.example#a)\" width=\"1\" height=\"1\"/> | its own parts only",
        "<rect filter=\"url(evil.svg#a)\" width=\"1\" height=\"1\"/> | its own parts only",
        "<rect fill=\"var(--evil)\" width=\"1\" height=\"1\"/> | not the theme's",
        "<![CDATA[<script>alert(1)</script>]]> | a CDATA section",
        "<style><![CDATA[rect{fill:red}]]></style> | a CDATA section",
        "<!-- <script> --> | a comment",
        "<?xml-stylesheet href=\"https://evil.example/x.css\"?> | a processing instruction",
        "<text>&evil;</text> | ",
        "<text>\u0000</text> | not well-formed XML",
        "<text>\uD800</text> | lone surrogate",
        "<text>x</g> | not well-formed XML",
        "loose text | text outside of a text element",
        "<rect base=\"https://evil.example\" width=\"1\" height=\"1\"/> | attribute \"base\"",
        "<rect xml:base=\"https://evil.example\" width=\"1\" height=\"1\"/> | attribute \"xml:base\"",
        "<rect x=\"1e300\" width=\"1\" height=\"1\"/> | too large to draw",
      })
  void whatCouldReachOutIsRefused(String attack, String reason) {
    String hostile = picture(DRAWN.formatted("") + attack);
    String expected = reason == null ? "" : reason;
    assertThat(refused(MermaidSvg.normalise(hostile))).contains(expected).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg><svg/>",
        "<!DOCTYPE svg SYSTEM \"file:///etc/passwd\"><svg/>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
        "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><svg>&c;</svg>"
      })
  void aDocumentTypeIsRefused(String hostile) {
    assertThat(refused(MermaidSvg.normalise(hostile)))
        .isEqualTo("The picture holds a document type, which is not allowed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "plain text",
        "<html/>",
        "<svg/>",
        "<g xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<svg xmlns=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 1 1\"/>"
      })
  void whatIsNoPictureIsRefused(String text) {
    assertThat(refused(MermaidSvg.normalise(text))).endsWith(".");
  }

  @Test
  void aRuleForThePageDoesNotGetOut() {
    String text =
        accepted(
                MermaidSvg.normalise(
                    picture("<style>body,*:root,a{display:none}</style><text>x</text>")))
            .text();
    assertThat(text).doesNotContain("body", "style");
  }

  @Test
  void nestingHasABound() {
    String deep = "<g>".repeat(100_000);
    assertThat(refused(MermaidSvg.normalise(picture(deep + "</g>".repeat(100_000)))))
        .isEqualTo("The picture nests more than 200 elements in each other.");
  }

  @Test
  void lengthHasABound() {
    assertThat(refused(MermaidSvg.normalise(picture(" ".repeat(5 * 1024 * 1024)))))
        .contains("at most 4,194,304 are read");
  }

  @Test
  void theNumberOfElementsHasABound() {
    assertThat(refused(MermaidSvg.normalise(picture("<g/>".repeat(250_000)))))
        .contains("more than 200,000 elements");
  }

  @Test
  void theWorkForStylesHasABound() {
    String rules = "g g g{fill:#a010d0}".repeat(1_900);
    assertThat(
            refused(
                MermaidSvg.normalise(
                    picture("<style>" + rules + "</style>" + "<g/>".repeat(50_000)))))
        .isEqualTo("The picture has too many style rules for so many elements.");
  }

  @Test
  void aChainOfSelectorsCannotBeMadeToTakeForEver() {
    String content =
        "<style>b g g g g g g g g g g g rect{fill:#a010d0}</style>"
            + "<g>".repeat(150)
            + DRAWN.formatted("")
            + "</g>".repeat(150);
    assertThat(refused(MermaidSvg.normalise(picture(content))))
        .isEqualTo("The picture has too many style rules for so many elements.");
  }

  @Test
  void aSelectorMayNotBeLong() {
    assertThat(
            refused(
                MermaidSvg.normalise(
                    picture("<style>" + "g ".repeat(20_000) + "{fill:#a010d0}</style>"))))
        .isEqualTo("The picture's style has a selector that is too long.");
  }

  @Test
  void styleMayNotNestDeeply() {
    assertThat(
            refused(
                MermaidSvg.normalise(
                    picture("<style>" + ":not(".repeat(5_000) + ")".repeat(5_000) + "{}</style>"))))
        .isEqualTo("The picture's style nests too deeply.");
  }

  @Test
  void partsMayNotUsePartsWithoutEnd() {
    assertThat(
            refused(
                MermaidSvg.normalise(
                    picture(
                        "<g id=\"a\"><use href=\"#b\"/><use href=\"#b\"/></g>"
                            + "<g id=\"b\"><text>x</text></g><use href=\"#a\"/>"))))
        .isEqualTo("The picture uses a part that itself uses another part.");
  }

  @Test
  void markersMayNotHaveMarkers() {
    assertThat(
            refused(
                MermaidSvg.normalise(
                    picture(
                        "<marker id=\"a\"><path d=\"M0 0L1 1\" marker-end=\"url(#a)\"/></marker>"))))
        .isEqualTo("The picture has a marker that itself has markers.");
  }

  @Test
  void aLongChainOfDefinitionsIsDroppedAtOnce() {
    StringBuilder chain = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      chain.append("<linearGradient id=\"g%d\" href=\"#g%d\"/>".formatted(i, i + 1));
    }
    String text = accepted(MermaidSvg.normalise(picture(chain + DRAWN.formatted("")))).text();
    assertThat(text).doesNotContain("linearGradient");
  }

  @Test
  void markupInTextStaysText() {
    String text =
        accepted(
            InlineSvg.of(
                accepted(
                    MermaidSvg.normalise(
                        picture("<text>&lt;/text>&lt;script>alert(1)&lt;/script></text>"))),
                "_x",
                "t",
                "",
                Map.of()));
    assertThat(text).contains("&lt;/text&gt;&lt;script&gt;").doesNotContain("<script");
  }

  @Property(tries = 500)
  void noTextMakesItThrow(
      @ForAll
          @Chars({'<', '>', '/', '"', '=', ' ', '#', '(', ')', '{', '}', ':', ';', '&', '!', '-'})
          @CharRange(from = 'a', to = 'h')
          @StringLength(max = 80)
          String noise) {
    assertThat(MermaidSvg.normalise(noise)).isNotNull();
    assertThat(MermaidSvg.normalise(picture(noise))).isNotNull();
    String attribute = noise.replaceAll("[<&\"]", "");
    assertThat(MermaidSvg.normalise(picture("<style>" + attribute + "</style>"))).isNotNull();
    assertThat(
            MermaidSvg.normalise(
                picture(DRAWN.formatted("style=\"%1$s\" fill=\"%1$s\"".formatted(attribute)))))
        .isNotNull();
  }
}
