package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.BodyOutline;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownOutlinerTest {

  private static BodyOutline outline(String markdown) {
    return new MarkdownOutliner().outline(markdown);
  }

  private static BodyOutline outlineInline(String markdown) {
    return new MarkdownOutliner().outlineInline(markdown);
  }

  private static List<String> at(String markdown, List<BodyOutline.Range> ranges) {
    return ranges.stream().map(range -> markdown.substring(range.start(), range.end())).toList();
  }

  // Headings

  @Test
  void headingHasItsLevelItsPlainTextAndItsPlace() {
    String markdown = "text\n\n## A *b* `c` [d](e) &amp; \\*\n\ntext\n";
    BodyOutline.Heading heading = outline(markdown).headings().get(0);
    assertThat(heading.level()).isEqualTo(2);
    assertThat(heading.text()).isEqualTo("A b c d & *");
    assertThat(at(markdown, List.of(heading.range())))
        .containsExactly("## A *b* `c` [d](e) &amp; \\*");
  }

  @Test
  void underlinedHeadingIsAHeading() {
    String markdown = "One\n===\n\nTwo\nlines\n---\n";
    List<BodyOutline.Heading> headings = outline(markdown).headings();
    assertThat(headings).extracting(BodyOutline.Heading::text).containsExactly("One", "Two lines");
    assertThat(headings).extracting(BodyOutline.Heading::level).containsExactly(1, 2);
    assertThat(at(markdown, headings.stream().map(BodyOutline.Heading::range).toList()))
        .containsExactly("One\n===", "Two\nlines\n---");
  }

  @Test
  void closingMarksAreNoPartOfTheText() {
    assertThat(outline("## One ##\n").headings())
        .extracting(BodyOutline.Heading::text)
        .containsExactly("One");
  }

  @Test
  void headingMayBeEmpty() {
    assertThat(outline("##\n").headings())
        .extracting(BodyOutline.Heading::text)
        .containsExactly("");
  }

  @Test
  void headingsInsideOfOtherBlocksAreNotTheBodys() {
    assertThat(outline("> ## a\n\n- ## b\n\n```\n## c\n```\n").headings()).isEmpty();
  }

  // Fences

  @Test
  void fenceHasItsInfoItsContentAndItsPlace() {
    String markdown = "a\n\n```lectern x\nview: y\nonly: [z]\n```\n\n~~~\nb\n~~~";
    List<BodyOutline.Fence> fences = outline(markdown).fences();
    assertThat(fences).extracting(BodyOutline.Fence::info).containsExactly("lectern x", "");
    assertThat(at(markdown, fences.stream().map(BodyOutline.Fence::content).toList()))
        .containsExactly("view: y\nonly: [z]\n", "b\n");
    assertThat(at(markdown, fences.stream().map(BodyOutline.Fence::range).toList()))
        .containsExactly("```lectern x\nview: y\nonly: [z]\n```", "~~~\nb\n~~~");
  }

  @Test
  void emptyFenceHasItsContentWhereItWouldStand() {
    String markdown = "a\n\n```lectern\n```\n\nb\n\n```";
    assertThat(outline(markdown).fences())
        .extracting(BodyOutline.Fence::content)
        .containsExactly(
            new BodyOutline.Range(14, 14),
            new BodyOutline.Range(markdown.length(), markdown.length()));
  }

  @Test
  void fenceThatIsNotClosedReachesToTheEnd() {
    String markdown = "```\na\n\nb";
    assertThat(at(markdown, List.of(outline(markdown).fences().get(0).content())))
        .containsExactly("a\n\nb");
  }

  @Test
  void sourceOfAFenceIsFreeOfWhatTheFenceStandsIn() {
    String markdown = "- a\r\n\r\n  > ```mermaid x\r\n  > b\r\n  >   c\r\n  > ```\r\n";
    BodyOutline.Fence fence = outline(markdown).fences().get(0);
    assertThat(fence.language()).isEqualTo("mermaid");
    assertThat(fence.source()).isEqualTo("b\n  c\n");
    assertThat(fence.closed()).isTrue();
    assertThat(markdown.substring(fence.content().start())).startsWith("b\r\n");
  }

  @Test
  void sourceOfAFenceThatIsNotClosedEndsItsLastLine() {
    BodyOutline.Fence fence = outline("```mermaid\na\n\nb").fences().get(0);
    assertThat(fence.source()).isEqualTo("a\n\nb\n");
    assertThat(fence.closed()).isFalse();
  }

  // Links

  @Test
  void linkHasItsAddressAndItsPlace() {
    String markdown = "[a](../b.md#c \"t\") <https://d.e/f> <g@h.org>";
    List<BodyOutline.LinkMark> links = outline(markdown).links();
    assertThat(links)
        .extracting(BodyOutline.LinkMark::destination)
        .containsExactly("../b.md#c", "https://d.e/f", "mailto:g@h.org");
    assertThat(at(markdown, links.stream().map(BodyOutline.LinkMark::range).toList()))
        .containsExactly("../b.md#c", "<https://d.e/f>", "<g@h.org>");
    assertThat(links).noneMatch(BodyOutline.LinkMark::image);
  }

  @Test
  void addressIsReadAsItsAuthorMeantIt() {
    assertThat(outline("[a](b\\_c&amp;d)").links())
        .extracting(BodyOutline.LinkMark::destination)
        .containsExactly("b_c&d");
  }

  @Test
  void emptyAddressIsPointedAtAsTheWholeLink() {
    assertThat(outline("x [a]() y").links())
        .containsExactly(new BodyOutline.LinkMark("", false, new BodyOutline.Range(2, 7)));
  }

  @Test
  void imagesAreMarkedAsSuch() {
    assertThat(outline("![a](b) ![c][d]\n\n[d]: e\n").links())
        .extracting(BodyOutline.LinkMark::image)
        .containsExactly(true, true);
  }

  @Test
  void linksAreFoundInEveryBlockInTheOrderOfTheText() {
    assertThat(
            outline("# [a](1)\n\n> - [b](2)\n\n| [c](3) |\n|-|\n| *[d](4)* |\n\n1. [e](5)\n")
                .links())
        .extracting(BodyOutline.LinkMark::destination)
        .containsExactly("1", "2", "3", "4", "5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`[a](b)`",
        "    [a](b)",
        "```\n[a](b)\n```",
        "\\[a](b)",
        "[a][b]",
        "[a]",
        "a](b)"
      })
  void whatIsNoLinkIsNotOne(String markdown) {
    assertThat(outline(markdown).links()).isEmpty();
  }

  @Test
  void linkInAnUndefinedReferenceIsStillFound() {
    assertThat(outline("![x [a](b)][c]").links())
        .extracting(BodyOutline.LinkMark::destination)
        .contains("b");
  }

  // What is not let in

  @Test
  void rawHtmlIsFoundInlineAndAsABlock() {
    String markdown = "a <b>c</b>\n\n<div>\nx\n</div>\n\n<!-- d -->\n\n&lt;e> `<f>` <!g>\n";
    assertThat(at(markdown, outline(markdown).rawHtml()))
        .containsExactly("<b>", "</b>", "<div>\nx\n</div>", "<!-- d -->");
  }

  @Test
  void linkDefinitionsAreFound() {
    String markdown = "[a]: b\n[c]: d 'e'\n\ntext\n";
    assertThat(at(markdown, outline(markdown).definitions()))
        .containsExactly("[a]: b", "[c]: d 'e'");
  }

  // Places

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void placesDoNotDependOnLineEnds(String end) {
    String markdown = "## A\n\n[b](c)\n\n```x\ny\n```\n\n> [d](e)\n> [f](g)\n".replace("\n", end);
    BodyOutline outline = outline(markdown);
    assertThat(at(markdown, outline.headings().stream().map(BodyOutline.Heading::range).toList()))
        .containsExactly("## A");
    assertThat(at(markdown, outline.links().stream().map(BodyOutline.LinkMark::range).toList()))
        .containsExactly("c", "e", "g");
    assertThat(at(markdown, outline.fences().stream().map(BodyOutline.Fence::content).toList()))
        .containsExactly("y" + end);
  }

  @Test
  void placesCountUtf16CodeUnits() {
    String markdown = "\uD83D\uDE00 [a](b)";
    assertThat(at(markdown, List.of(outline(markdown).links().get(0).range())))
        .containsExactly("b");
  }

  @Property(tries = 500, seed = "1")
  void everyPlaceLiesInTheText(@ForAll("markdown") String markdown) {
    BodyOutline outline = outline(markdown);
    outline.headings().forEach(heading -> assertInside(markdown, heading.range()));
    outline.fences().forEach(fence -> assertInside(fence.range(), fence.content(), markdown));
    outline.links().forEach(link -> assertInside(markdown, link.range()));
    outline.rawHtml().forEach(html -> assertInside(markdown, html));
    outline.definitions().forEach(definition -> assertInside(markdown, definition));
  }

  private static void assertInside(String markdown, BodyOutline.Range range) {
    assertThat(range.start()).isBetween(0, range.end());
    assertThat(range.end()).isLessThanOrEqualTo(markdown.length());
  }

  private static void assertInside(
      BodyOutline.Range outer, BodyOutline.Range inner, String markdown) {
    assertInside(markdown, outer);
    assertInside(markdown, inner);
    assertThat(inner.start()).isGreaterThanOrEqualTo(outer.start());
    assertThat(inner.end()).isLessThanOrEqualTo(markdown.length());
  }

  @Provide
  Arbitrary<String> markdown() {
    return MarkdownSamples.blocks();
  }

  // One line

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a", "- a", "1. a", "> a", "---", "===", "~~~", "```", "    a", "<div>", "[a]: b"
      })
  void lineHasNoBlocksWhateverItBeginsWith(String line) {
    BodyOutline outline = outlineInline(line);
    assertThat(outline.headings()).isEmpty();
    assertThat(outline.fences()).isEmpty();
    assertThat(outline.definitions()).isEmpty();
  }

  @Test
  void lineHasItsLinksImagesAndRawHtml() {
    BodyOutline outline = outlineInline("# [a](b) ![c](d) <e>");
    assertThat(outline.links())
        .extracting(BodyOutline.LinkMark::destination)
        .containsExactly("b", "d");
    assertThat(outline.rawHtml()).containsExactly(new BodyOutline.Range(17, 20));
  }

  @Test
  void nothingHasAnEmptyOutline() {
    assertThat(outline("")).isEqualTo(BodyOutline.EMPTY);
    assertThat(outline(" \n\n\t")).isEqualTo(BodyOutline.EMPTY);
  }

  // Citations

  @Test
  void citationHasItsNameAndItsPlace() {
    String markdown = "# {{ a }}\n\n- about *{{qps_peak}}* or [{{ other.x }}](e)\n";
    List<BodyOutline.Citation> citations = outline(markdown).citations();
    assertThat(citations)
        .extracting(BodyOutline.Citation::name)
        .containsExactly("a", "qps_peak", "other.x");
    assertThat(at(markdown, citations.stream().map(BodyOutline.Citation::range).toList()))
        .containsExactly("{{ a }}", "{{qps_peak}}", "{{ other.x }}");
  }

  @Test
  void codeCitesNothing() {
    assertThat(
            outline(
                    "`{{ a }}` and ``x {{ b }} ` ``\n\n```\n{{ c }}\n```\n\n    {{ d }}\n\n{{ e }} `{{ f }}`\n")
                .citations())
        .extracting(BodyOutline.Citation::name)
        .containsExactly("e");
  }

  @Test
  void oneLineOfMarkdownCitesToo() {
    assertThat(outlineInline("at {{ a_b }} and {{ c_d }}, `{{ e }}`").citations())
        .extracting(BodyOutline.Citation::name)
        .containsExactly("a_b", "c_d");
  }

  @Test
  void bracesWithoutAnEndCiteNothing() {
    assertThat(outline("{{ a\n}} {{ }  {{{{ b {{ c }").citations()).isEmpty();
    assertThat(outline("{{".repeat(50_000)).citations()).isEmpty();
  }

  // Passages

  /** Every passage as its runs read; in brackets what is no prose. */
  private static List<String> passages(String markdown, BodyOutline outline) {
    return outline.passages().stream()
        .map(
            passage ->
                passage.runs().stream()
                    .map(
                        run -> {
                          String text = markdown.substring(run.range().start(), run.range().end());
                          return run.words() ? text : "<" + text + ">";
                        })
                    .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void proseComesOutOfItsMarksAndCodeStandsApart() {
    String markdown =
        """
        ## A *heading*

        One **bold** word, `code` and [a link](a.md "title"),
          {{ load_peak }} of **{{ share }}** &amp; <https://example.org>.

        - An item
        > A quotation

        | Cell | {{ id }} |
        |---|---|
        | one | `two` |

        ```java
        not.prose();
        ```

            nor this
        """;
    assertThat(passages(markdown, outline(markdown)))
        .containsExactly(
            "A heading",
            "One bold word, <`code`> and a link,\n<{{ load_peak }}> of <{{ share }}> <&amp;>"
                + " <<https://example.org>>.",
            "An item",
            "A quotation",
            "Cell",
            "<{{ id }}>",
            "one",
            "<`two`>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain words", "# no heading, {{ a }} and {{ b }}", "*a* `b` c"})
  void lineIsOnePassage(String line) {
    assertThat(passages(line, outlineInline(line)))
        .containsExactly(
            line.replace("{{ a }}", "<{{ a }}>")
                .replace("{{ b }}", "<{{ b }}>")
                .replace("*a* `b`", "a <`b`>"));
  }

  @Property(tries = 500)
  void runsLieInTheTextInTheirOrder(@ForAll("markdown") String markdown) {
    for (BodyOutline.Passage passage : outline(markdown).passages()) {
      int at = 0;
      for (BodyOutline.Run run : passage.runs()) {
        assertThat(run.range().start()).isGreaterThanOrEqualTo(at);
        assertThat(run.range().end()).isGreaterThan(run.range().start());
        at = run.range().end();
      }
      assertThat(at).isLessThanOrEqualTo(markdown.length());
    }
  }
}
