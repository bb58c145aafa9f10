package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What must hold for every kind of diagram that we know. */
class MermaidSamplesTest {

  static final List<String> KINDS = Samples.KINDS;

  private static final Set<String> MARKERS =
      Arrays.stream(Tone.values()).map(Tone::marker).collect(Collectors.toSet());

  private static final Pattern PAINT =
      Pattern.compile("(?:fill|stroke|stop-color|flood-color)=\"([^\"]*)\"");

  @ParameterizedTest
  @FieldSource("KINDS")
  void normalisingAgainChangesNothing(String kind) {
    String once = Samples.normalised(kind).text();
    assertThat(Samples.accepted(MermaidSvg.normalise(once)).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void onlyMarkersAreLeftAsColours(String kind) {
    List<String> paints = paints(Samples.normalised(kind).text());
    assertThat(paints)
        .isNotEmpty()
        .allMatch(
            paint ->
                paint.equals("none")
                    || paint.startsWith("url(#d-")
                    || MARKERS.contains(paint.substring(0, 7)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void noStyleNoClassAndNoFontIsLeft(String kind) {
    assertThat(Samples.normalised(kind).text())
        .doesNotContain("<style", " style=", "class=", "font-family", "aria-", "role=", "my-svg")
        .doesNotContainPattern("[0-9]\\.[0-9]{5}");
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void idsAreCountedAndEachIsReferredTo(String kind) {
    String text = Samples.normalised(kind).text();
    List<String> ids = groups(text, Pattern.compile(" id=\"([^\"]*)\""));
    for (int i = 0; i < ids.size(); i++) {
      assertThat(ids.get(i)).isEqualTo("d-" + (i + 1));
      assertThat(text).contains("#" + ids.get(i));
    }
    assertThat(groups(text, Pattern.compile("#(d-[0-9]+)"))).isSubsetOf(ids);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void thePictureShrinks(String kind) {
    assertThat(Samples.normalised(kind).text().length())
        .isLessThan(Samples.printed(kind).length() * 6 / 10);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void allTextStays(String kind) {
    assertThat(words(Samples.normalised(kind).text())).isEqualTo(words(Samples.printed(kind)));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void aPageShowsVariablesOnly(String kind) {
    String inline =
        Samples.accepted(
            InlineSvg.of(Samples.normalised(kind), "_" + kind, "Title", "Text", Map.of()));
    assertThat(paints(inline))
        .allMatch(
            paint ->
                paint.equals("none")
                    || paint.startsWith("url(#_" + kind + "-")
                    || paint.matches("var\\(--[a-z0-9-]+\\)")
                    || paint.matches(
                        "color-mix\\(in srgb, var\\(--[a-z0-9-]+\\) [0-9]+%, transparent\\)"));
    assertThat(inline).doesNotContainPattern("#[0-9a-f]{6}").doesNotContain("<style", " style=");
  }

  @ParameterizedTest
  @CsvSource({
    "flow, a b c e f",
    "class, Animal Duck Leg",
    "state, Still Moving Slow Fast",
    "er, CUSTOMER ORDER",
    "seq, B A",
    "arch, db srv",
    "pie, ''"
  })
  void nodesKeepTheNamesThatTheAuthorGave(String kind, String names) {
    assertThat(Samples.normalised(kind).nodes())
        .containsExactlyInAnyOrderElementsOf(
            names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
  }

  /** One page renders many diagrams, and some of Mermaid's counters run on from one to the next. */
  @ParameterizedTest
  @CsvSource({
    "seq, (actor|root-)([0-9]+), $17$2",
    "class, (classId-[A-Za-z]+-)([0-9]), $13$2",
    "flow, (flowchart-[a-f]-)([0-9]), $15$2",
    "state, (state-[A-Za-z_-]+-)([0-9]), $14$2",
    "er, (entity-[A-Z]+-)([0-9]), $12$2",
    "sankey, (linearGradient-|node-)([0-9]+), $18$2",
    "arch, (IconifyId)([0-9a-f]+), $1ff$2",
    "pie, (my-svg)(), mermaid-42",
    "flow, (my-svg)(), mermaid-42"
  })
  void countersDoNotMatter(String kind, String pattern, String replacement) {
    String other = Samples.printed(kind).replaceAll(pattern, replacement);
    assertThat(other).isNotEqualTo(Samples.printed(kind));
    assertThat(Samples.accepted(MermaidSvg.normalise(other)).text())
        .isEqualTo(Samples.normalised(kind).text());
  }

  @Test
  void aStoredPictureReadsWell() {
    assertThat(Samples.normalised("flow").text())
        .startsWith(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="4 3 610.13 209.82" fill="#a010d0" \
            font-size="14">
             <title>Flow</title>
             <desc>A flow</desc>
            """)
        .contains(
            """
             <g data-node="a" transform="translate(93.75 105.86)">
              <rect x="-63.75" y="-21.5" width="127.5" height="43" fill="#a319c1" stroke="#a622b2"/>
              <g transform="translate(0 -9.5)">
               <text y="-10.1" text-anchor="middle"><tspan x="0" y="-0.1em" dy="1.1em">Start · 5 min\
            </tspan></text>
              </g>
             </g>
            """)
        .endsWith("</svg>\n");
  }

  private static List<String> paints(String svg) {
    return groups(svg, PAINT);
  }

  private static List<String> groups(String text, Pattern pattern) {
    return pattern.matcher(text).results().map(MatchResult::group).toList().stream()
        .map(match -> pattern.matcher(match).replaceAll("$1"))
        .toList();
  }

  private static String words(String svg) {
    var document = Jsoup.parse(svg, "", org.jsoup.parser.Parser.xmlParser());
    document.select("style, foreignObject, [style*='display: none']").remove();
    return document.text().replaceAll("\\s+", "");
  }
}
