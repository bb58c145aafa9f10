package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.BodyOutline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownToMarkdownTest {

  private static String blocks(String markdown) {
    return blocks(markdown, 0);
  }

  private static String blocks(String markdown, int shift) {
    return blocks(markdown, Fragments.AS_WRITTEN, shift);
  }

  private static String blocks(String markdown, LinkHrefs hrefs, int shift) {
    return new MarkdownToMarkdown().blocks(Fragments.prose(markdown), hrefs, shift);
  }

  private static String inline(String markdown, LinkHrefs hrefs) {
    return new MarkdownToMarkdown().inline(Fragments.text(markdown), hrefs);
  }

  // Links

  @Test
  void linkLeadsWhereItsTargetIs() {
    assertThat(blocks("See [a *b*](c.md) and\n[d](e.md).", Fragments.to("../x.md"), 0))
        .isEqualTo("See [a *b*](../x.md) and\n[d](../x.md).");
    assertThat(inline("See [a](c.md).", Fragments.to("x.md"))).isEqualTo("See [a](x.md).");
  }

  @Test
  void linkKeepsItsTitle() {
    assertThat(inline("[a](b \"c\") [d](e 'f')", Fragments.to("x")))
        .isEqualTo("[a](x \"c\") [d](x 'f')");
  }

  @Test
  void linkWithoutATargetIsPlainText() {
    assertThat(blocks("[a *b*](c \"d\"), <https://e.f>, <g@h.org>", Fragments.NOWHERE, 0))
        .isEqualTo("a *b*, https://e.f, g@h.org");
  }

  /** What was no tag and no link must not become one with the text of a link that went. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<[b](c.md)>|\\<b>",
        "<[script](c.md) x>|\\<script x>",
        "[a [b](c.md)](javascript:d)|\\[a b](javascript:d)",
        "\\[a [b](c.md)](javascript:d)|\\[a b](javascript:d)",
        "\\\\<[b](c.md)>|\\\\\\<b>",
        "<b <https://d.e/[>>|\\<b https://d.e/\\[>",
        "# <[b](c.md)>|# \\<b>",
        "- <[b](c.md)>|- \\<b>",
      })
  void whatStandsAroundALinkThatWentStaysText(String markdown, String expected) {
    assertThat(blocks(markdown, Fragments.NOWHERE, 0)).isEqualTo(expected);
  }

  @Test
  void whatStandsAroundALinkThatLeadsSomewhereStaysAsItIs() {
    assertThat(blocks("<[b](c.md)> [d", Fragments.AS_WRITTEN, 0)).isEqualTo("<[b](c.md)> [d");
    assertThat(blocks("[b](c.md)\n\n1 < 2 [d", Fragments.NOWHERE, 0)).isEqualTo("b\n\n1 < 2 [d");
  }

  @Test
  void linkThatLeadsToTheSamePlaceStaysAsItIs() {
    assertThat(inline("[a](b\\_c  \"d\" )", target -> Optional.of("b_c")))
        .isEqualTo("[a](b\\_c  \"d\" )");
  }

  @Test
  void addressThatWouldEndTheLinkIsEscaped() {
    assertThat(inline("[a](b)", Fragments.to("https://x.org/a_(b")))
        .isEqualTo("[a](https://x.org/a_\\(b)");
    assertThat(inline("[a](b)", Fragments.to("a b"))).isEqualTo("[a](a%20b)");
  }

  @Test
  void emptyAddressCanBeFilled() {
    assertThat(inline("[a]() b", Fragments.to("x"))).isEqualTo("[a](x) b");
  }

  @Test
  void linksInTablesHeadingsListsAndQuotesAreRewritten() {
    assertThat(
            blocks(
                "## [a](b)\n\n- [c](d)\n\n> [e](f)\n\n| [g](h) |\n|---|\n", Fragments.to("x"), 0))
        .isEqualTo("## [a](x)\n\n- [c](x)\n\n> [e](x)\n\n| [g](x) |\n|:-------|");
  }

  @Test
  void linksInCodeStay() {
    assertThat(blocks("`[a](b)`\n\n```\n[a](b)\n```", Fragments.to("x"), 0))
        .isEqualTo("`[a](b)`\n\n```\n[a](b)\n```");
  }

  // Headings

  @ParameterizedTest
  @CsvSource({"2,0,2", "2,1,3", "3,2,5", "5,3,6", "6,1,6", "3,-1,2", "1,-3,1"})
  void headingsShiftAndStopAtBothEnds(int level, int shift, int shifted) {
    assertThat(blocks("#".repeat(level) + " A", shift)).isEqualTo("#".repeat(shifted) + " A");
  }

  @Test
  void underlinedHeadingsAndClosingMarksBecomePlainOnes() {
    assertThat(blocks("One\n===\n\nTwo\n---\n\n### Three ###\n\n#   Four\n"))
        .isEqualTo("# One\n\n## Two\n\n### Three\n\n# Four");
  }

  @Test
  void underlinedHeadingOfSeveralLinesBecomesOneLine() {
    assertThat(blocks("Two *long*\nlines with  \n[a\n  b](c)\n===\n\ntext", Fragments.to("x"), 0))
        .isEqualTo("# Two *long* lines with [a b](x)\n\ntext");
  }

  @ParameterizedTest
  @CsvSource({"'Learn C #\n===',# Learn C \\#", "# a # #,# a \\#", "# # #,# \\#"})
  void markAtTheEndOfAHeadingIsNotTakenForAClosingOne(String markdown, String heading) {
    assertThat(blocks(markdown)).isEqualTo(heading);
    assertThat(blocks(heading)).isEqualTo(heading);
  }

  @Test
  void emptyHeadingStaysOne() {
    assertThat(blocks("##\n\na", 1)).isEqualTo("###\n\na");
  }

  @Test
  void headingsInsideOfOtherBlocksShiftToo() {
    assertThat(blocks("> # a\n> b\n\n- ## c\n", 1)).isEqualTo("> ## a\n> b\n\n- ### c");
  }

  // Tables

  @Test
  void tableIsAligned() {
    assertThat(blocks("|a|longer|\n|-|:-:|\n|much longer|b|\n"))
        .isEqualTo(
            """
            | a           | longer |
            |:------------|:------:|
            | much longer |   b    |""");
  }

  @Test
  void barsInCellsStayEscaped() {
    assertThat(blocks("| a\\|b | `c\\|d` |\n|-|-|\n| e | f |\n"))
        .isEqualTo(
            """
            | a\\|b | `c\\|d` |
            |:-----|:-------|
            | e    | f      |""");
  }

  @Test
  void linksOfATableAreRewrittenBeforeItIsAligned() {
    assertThat(blocks("| a |\n|-|\n| [b](c) |\n", Fragments.to("much/longer.md"), 0))
        .isEqualTo(
            """
            | a                   |
            |:--------------------|
            | [b](much/longer.md) |""");
  }

  // Code

  @Test
  void fencesAreUntouched() {
    String fence = "```java {1}\n# a\n\n\n\n  [b](c)\t \n| d |\n===\n```";
    assertThat(blocks("a\n" + fence + "\nb", Fragments.to("x"), 1))
        .isEqualTo("a\n\n" + fence + "\n\nb");
  }

  @Test
  void fencesInListsAreUntouched() {
    String list = "- a\n\n  ```\n  b\n\n\n  c\n  ```\n\n- d";
    assertThat(blocks(list)).isEqualTo(list);
  }

  @Test
  void indentedCodeKeepsItsIndentAndItsBlankLines() {
    String code = "a\n\n    b\n\n\n      c\n\nd";
    assertThat(blocks(code)).isEqualTo(code);
    assertThat(blocks("\ta")).isEqualTo("\ta");
  }

  @Test
  void fenceThatIsNotClosedIsClosed() {
    assertThat(blocks("````x\na\n\n\nb")).isEqualTo("````x\na\n\n\nb\n````");
    assertThat(blocks("a\n\n~~~")).isEqualTo("a\n\n~~~\n~~~");
  }

  // The rest

  @Test
  void thousandsOfBlankLinesBecomeOne() {
    assertThat(blocks("- a" + "\n".repeat(100_000) + "- b")).isEqualTo("- a\n\n- b");
  }

  @Test
  void oneBlankLinePartsTwoBlocks() {
    assertThat(blocks("# a\nb\n***\n- c\n\n\n\n- d\n> e\n\n\n\n\nf\n"))
        .isEqualTo("# a\n\nb\n\n***\n\n- c\n\n- d\n\n> e\n\nf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  - a\n  - b\n    - c",
        "1. a\n2. b\n\n   c",
        "- a\n\n\t- b",
        "a  \nb\\\nc",
        "> a\n> > b\n>\n> c",
        "* * *",
        "\\# a \\*b\\* &amp; &copy;",
        "- a\n-\n- b",
        "a\nb",
      })
  void allElseStaysAsItsAuthorWroteIt(String markdown) {
    assertThat(blocks(markdown)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void lineEndsBecomeLineFeedsEverywhere(String end) {
    String markdown =
        "# a\nb\n\nc\n===\n\n- d\n\n\n- e\n\n```\nf\n\n\ng\n```\n\n|h|\n|-|\n\n    i\n\n> j\n> k";
    assertThat(blocks(markdown.replace("\n", end))).isEqualTo(blocks(markdown));
  }

  @Test
  void nothingIsNothing() {
    assertThat(blocks("")).isEmpty();
    assertThat(inline("", Fragments.AS_WRITTEN)).isEmpty();
  }

  @Test
  void lineWithoutLinksStaysAsItIs() {
    assertThat(inline("# a * b", Fragments.NOWHERE)).isEqualTo("# a * b");
  }

  // Laws

  @Property(tries = 1000, seed = "1")
  void writingAgainChangesNothing(@ForAll("markdown") String markdown) {
    if (isLetIn(markdown)) {
      String once = blocks(markdown);
      assertThat(blocks(once)).isEqualTo(once);
    }
  }

  /** What is written again is read as the same. */
  @Property(tries = 1000, seed = "1")
  void meaningStays(@ForAll("markdown") String markdown) {
    if (isLetIn(markdown)) {
      assertThat(html(blocks(markdown), Fragments.AS_WRITTEN))
          .isEqualTo(html(markdown, Fragments.AS_WRITTEN));
    }
  }

  /** A link that is taken off leaves its text, and nothing that Markdown would read otherwise. */
  @Property(tries = 1000, seed = "1")
  void textOfLinksWithoutATargetStays(@ForAll("markdown") String markdown) {
    // What stands beside a bracket decides what a star is, or an angle.
    boolean crowded = Pattern.compile("[*_<][\\[<]|[)>][*_>]").matcher(markdown).find();
    if (isLetIn(markdown) && !crowded) {
      assertThat(html(blocks(markdown, Fragments.NOWHERE, 0), Fragments.AS_WRITTEN))
          .isEqualTo(html(markdown, Fragments.NOWHERE));
    }
  }

  /** Fences inside of other blocks must be closed, for a blank line would be part of them. */
  private static boolean isLetIn(String markdown) {
    BodyOutline outline = new MarkdownOutliner().outline(markdown);
    return outline.fences().stream()
            .map(fence -> markdown.substring(fence.range().start(), fence.range().end()))
            .allMatch(fence -> fence.matches("(?s)(```|~~~).*\\n[> \t]*(```|~~~)+[`~]*\\s*"))
        && outline.rawHtml().isEmpty()
        && outline.definitions().isEmpty()
        && outline.links().stream().noneMatch(BodyOutline.LinkMark::image);
  }

  /** Of line breaks in headings only a blank can be left. */
  private static String html(String markdown, LinkHrefs hrefs) {
    // Aligned tables say of each column that it is to the left, which it is without saying so.
    String html =
        new MarkdownToHtml()
            .blocks(Fragments.prose(markdown), hrefs, Fragments.TITLED, 0)
            .replace(" align=\"left\"", "");
    return Pattern.compile("<h[1-6].*?</h[1-6]>", Pattern.DOTALL)
        .matcher(html)
        .replaceAll(
            heading -> Matcher.quoteReplacement(heading.group().replaceAll("(<br />|\\s)+", " ")));
  }

  @Provide
  Arbitrary<String> markdown() {
    return MarkdownSamples.blocks();
  }
}
