package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.generator.fuzz.Harmless;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever draws: a picture is refused, or made safe, and then it is the same made safe again. */
class SvgFuzzTest {

  /** What is longer is fed too seldom to find anything. */
  private static final int LARGE = 8_000;

  static Stream<byte[]> seeds() {
    Stream<String> attacks =
        Stream.of(
            "<style>.a{fill:#a010d0;stroke:url(#b)}</style><g class=\"a\"><rect width=\"1\"/></g>",
            "<defs><marker id=\"m\"><path d=\"M0 0L1 1Z\"/></marker></defs><path d=\"M1,2c3-4 5.6.7 8 9a1 1 0 01 2 3z\" marker-end=\"url(#m)\"/>",
            "<a href=\"javascript:alert(1)\"><text onclick=\"x\">x</text></a><script/>",
            "<g transform=\"translate(1,2) rotate(3)\"><text x=\"1\">a<tspan>b</tspan></text></g>",
            "<g data-node=\"a\"><circle r=\"1\" style=\"fill:#a010d0 !important\"/></g><use href=\"#b\"/>");
    Stream<String> drawn =
        Samples.KINDS.stream().map(Samples::printed).filter(svg -> svg.length() < LARGE);
    return Stream.concat(drawn, attacks).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyPictureIsRefusedOrHarmless(byte[] bytes) {
    Optional<String> text = Harmless.text(bytes);
    text.ifPresent(SvgFuzzTest::check);
    text.map(Samples::picture).ifPresent(SvgFuzzTest::check);
  }

  private static void check(String svg) {
    Harmless.inTime(() -> MermaidSvg.normalise(svg))
        .fold(
            picture -> {
              checkAccepted(picture);
              return true;
            },
            reason -> {
              assertThat(reason).isNotBlank();
              return false;
            });
  }

  private static void checkAccepted(NormalisedSvg picture) {
    assertThat(Samples.accepted(MermaidSvg.normalise(picture.text())).text())
        .isEqualTo(picture.text());
    Map<String, String> hrefs = new HashMap<>();
    picture.nodes().forEach(node -> hrefs.put(node, "../there/"));
    String inlined = Samples.accepted(InlineSvg.of(picture, "_a", "A picture", "", hrefs));
    Harmless.assertHtml(inlined);
    for (Element element : Jsoup.parse(inlined, Parser.xmlParser()).getAllElements()) {
      assertThat(element.normalName()).isNotEqualTo("foreignobject");
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getValue()).doesNotContainPattern("(?i)url\\(\\s*[^#)]|@import");
      }
    }
  }
}
