package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.CitedFigure;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownToHtmlTest {

  private static String blocks(String markdown) {
    return blocks(markdown, 0);
  }

  private static String blocks(String markdown, int shift) {
    return new MarkdownToHtml()
        .blocks(Fragments.prose(markdown), Fragments.AS_WRITTEN, Fragments.TITLED, shift);
  }

  private static String inline(String markdown) {
    return new MarkdownToHtml().inline(Fragments.text(markdown), Fragments.AS_WRITTEN);
  }

  // Links

  @Test
  void linkLeadsWhereItsTargetIs() {
    assertThat(
            new MarkdownToHtml()
                .blocks(
                    Fragments.prose("See [a *b*](c.md)."),
                    Fragments.to("../c/"),
                    Fragments.TITLED,
                    0))
        .isEqualTo("<p>See <a href=\"../c/\">a <em>b</em></a>.</p>");
  }

  @Test
  void linkWithoutATargetIsPlainText() {
    assertThat(
            new MarkdownToHtml()
                .blocks(
                    Fragments.prose("See [a *b*](c.md), <https://d.e> and <f@g.org>."),
                    Fragments.NOWHERE,
                    Fragments.TITLED,
                    0))
        .isEqualTo("<p>See a <em>b</em>, https://d.e and f@g.org.</p>");
  }

  @Test
  void linkThatIsNotBoundIsPlainText() {
    Prose unbound =
        new Prose("[a](javascript:alert(1))", Fragments.prose("").span(), List.of(), List.of());
    assertThat(new MarkdownToHtml().blocks(unbound, Fragments.AS_WRITTEN, Fragments.TITLED, 0))
        .isEqualTo("<p>a</p>");
  }

  @Test
  void linkOutOfTheSiteIsMarkedAsSuch() {
    assertThat(inline("[a](https://b.org/c?d=e&f)"))
        .isEqualTo("<a href=\"https://b.org/c?d=e&amp;f\" rel=\"noopener external\">a</a>");
  }

  @Test
  void addressesBetweenAngleBracketsAreLinks() {
    assertThat(inline("<https://b.org> <c@d.org>"))
        .isEqualTo(
            "<a href=\"https://b.org\" rel=\"noopener external\">https://b.org</a>"
                + " <a href=\"mailto:c@d.org\">c@d.org</a>");
  }

  @Test
  void addressCannotLeaveItsAttribute() {
    assertThat(new MarkdownToHtml().inline(Fragments.text("[a](b)"), Fragments.to("\"><script>&'")))
        .isEqualTo("<a href=\"&quot;&gt;&lt;script&gt;&amp;'\">a</a>");
  }

  // Figures

  private static final FigureNotes NOTES =
      figure -> Optional.of(new FigureNotes.Note("What <" + figure.id() + "> is", "a \"b\""));

  private static final String OPENING =
      "<span class=\"cited\" data-label=\"What &lt;%s&gt; is\" data-basis=\"a &quot;b&quot;\">";

  /** Cites each of some words as a figure with the word's first letter as its id. */
  private static Text citing(String markdown, String... words) {
    List<CitedFigure> figures = new ArrayList<>();
    for (String word : words) {
      int at = markdown.indexOf(word);
      figures.add(
          new CitedFigure(
              new EntryId(Kind.METRIC, "m"), word.substring(0, 1), at, at + word.length()));
    }
    return new Text(markdown, Fragments.text("").span(), List.of(), figures);
  }

  @Test
  void citedFigureCarriesItsNoteAndNothingElseChanges() {
    assertThat(
            new MarkdownToHtml(NOTES)
                .inline(citing("So *5 ms*, or 7 & it\\'s", "5 ms", "7"), Fragments.AS_WRITTEN))
        .isEqualTo(
            "So <em>"
                + OPENING.formatted("5")
                + "5 ms</span></em>, or "
                + OPENING.formatted("7")
                + "7</span> &amp; it’s");
  }

  @Test
  void figureInALinkStaysAPartOfTheLinkAndTheNextIsCited() {
    Text text = citing("[5 ms](x.md) and 7", "5 ms", "7");
    assertThat(new MarkdownToHtml(NOTES).inline(text, Fragments.NOWHERE))
        .isEqualTo("5 ms and " + OPENING.formatted("7") + "7</span>");
  }

  @Test
  void figureInATableIsCitedInItsCell() {
    Text text = citing("| A | B |\n|---|---|\n| x | 5 ms |\n", "5 ms");
    Prose prose =
        new Prose(
            text.markdown(), text.span(), "", List.of(), List.of(), List.of(), text.figures());
    assertThat(new MarkdownToHtml(NOTES).blocks(prose, Fragments.AS_WRITTEN, Fragments.TITLED, 0))
        .contains("<td>" + OPENING.formatted("5") + "5 ms</span></td>");
  }

  @Test
  void whatIsRememberedIsWhatIsRenderedForTheSameLinksNotesAndDepth() {
    MarkdownToHtml.Memory memory = MarkdownToHtml.Memory.keeping();
    Prose prose = Fragments.prose("## On [it](a.md)\n\nA word, and [a link](a.md).\n");
    Text line = Fragments.text("A *word*, and [a link](a.md).");
    for (int round = 0; round < 2; round++) {
      for (LinkHrefs hrefs : List.of(Fragments.to("b.html"), Fragments.to("c.html"))) {
        for (int shift = 0; shift < 3; shift++) {
          assertThat(
                  new MarkdownToHtml(FigureNotes.NONE, memory)
                      .blocks(prose, hrefs, Fragments.TITLED, shift))
              .isEqualTo(new MarkdownToHtml().blocks(prose, hrefs, Fragments.TITLED, shift));
        }
        assertThat(new MarkdownToHtml(FigureNotes.NONE, memory).inline(line, hrefs))
            .isEqualTo(new MarkdownToHtml().inline(line, hrefs));
      }
    }
    Text cited = citing("A *word*, and 12 ms.", "12 ms");
    String noted = new MarkdownToHtml(NOTES, memory).inline(cited, Fragments.NOWHERE);
    assertThat(noted)
        .isEqualTo(new MarkdownToHtml(NOTES).inline(cited, Fragments.NOWHERE))
        .isNotEqualTo(
            new MarkdownToHtml(FigureNotes.NONE, memory).inline(cited, Fragments.NOWHERE));
  }

  @Test
  void figureThatMarkdownTakesApartIsPlainText() {
    assertThat(
            new MarkdownToHtml(NOTES)
                .inline(citing("It is 5*x* now", "5*x*"), Fragments.AS_WRITTEN))
        .isEqualTo("It is 5<em>x</em> now");
  }

  // Headings

  @Test
  void headingsCarryTheirAnchorsInOrder() {
    Prose prose =
        new Prose(
            "### A\n\n#### B\n",
            Fragments.prose("").span(),
            List.of(),
            List.of(new Slug("first"), new Slug("second")));
    assertThat(new MarkdownToHtml().blocks(prose, Fragments.AS_WRITTEN, Fragments.TITLED, 0))
        .isEqualTo("<h3 id=\"first\">A</h3>\n<h4 id=\"second\">B</h4>");
  }

  @Test
  void headingInsideOfAnotherBlockHasNoAnchorAndTakesNone() {
    assertThat(blocks("> ### A\n\n### B\n"))
        .isEqualTo("<blockquote>\n<h3>A</h3>\n</blockquote>\n<h3 id=\"b\">B</h3>");
  }

  @Test
  void headingWithoutAnAnchorIsStillAHeading() {
    Prose prose = new Prose("## A", Fragments.prose("").span(), List.of(), List.of());
    assertThat(new MarkdownToHtml().blocks(prose, Fragments.AS_WRITTEN, Fragments.TITLED, 0))
        .isEqualTo("<h2>A</h2>");
  }

  @ParameterizedTest
  @CsvSource({"2,0,2", "2,1,3", "3,2,5", "5,3,6", "6,1,6", "3,-1,2", "1,-3,1", "2,-2,1"})
  void headingsShiftAndStopAtBothEnds(int level, int shift, int shifted) {
    assertThat(blocks("#".repeat(level) + " A", shift))
        .isEqualTo("<h" + shifted + " id=\"a\">A</h" + shifted + ">");
  }

  // What is not let in is harmless

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a <script>alert(1)</script>",
        "<script>\nalert(1)\n</script>",
        "<div onclick=\"x\">\n\n*a*\n\n</div>",
        "<!-- a -->",
        "<img src=x onerror=y>",
        "a <b onmouseover='x'>c</b>",
      })
  void rawHtmlIsEscaped(String markdown) {
    String html = blocks(markdown);
    assertThat(html).contains("&lt;");
    assertThat(Jsoup.parseBodyFragment(html).select("script, div, img, b, [onclick]")).isEmpty();
  }

  @Test
  void infoStringOfAFenceIsEscaped() {
    assertThat(blocks("```\"><script>\nx\n```"))
        .contains("<figcaption>&quot;&gt;&lt;script&gt;</figcaption>")
        .contains("class=\"language-&quot;&gt;&lt;script&gt;\"");
  }

  // Tables

  @Test
  void tableStandsInABoxThatScrollsAndCanBeReachedByKeyboard() {
    assertThat(blocks("| a | b |\n|---|--:|\n| 1 | 2 |\n"))
        .isEqualTo(
            """
            <div class="table-scroll" tabindex="0">
            <table>
            <thead>
            <tr><th>a</th><th align="right">b</th></tr>
            </thead>
            <tbody>
            <tr><td>1</td><td align="right">2</td></tr>
            </tbody>
            </table>
            </div>""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a | b\n-|-\n1 | 2", "|a|b|\n|-|-|\n|1|2|", "| a | b |\n|:-|-:|\n| 1 | 2 |"})
  void tableIsOneHoweverItIsDrawn(String markdown) {
    Document html = Jsoup.parseBodyFragment(blocks(markdown));
    assertThat(html.select("th").eachText()).containsExactly("a", "b");
    assertThat(html.select("td").eachText()).containsExactly("1", "2");
  }

  @Test
  void barInACellIsABarAlsoInCode() {
    Document html = Jsoup.parseBodyFragment(blocks("| a\\|b | `c\\|d` |\n|-|-|\n| e | f |\n"));
    assertThat(html.select("th").eachText()).containsExactly("a|b", "c|d");
  }

  @Test
  void backslashInCodeOutsideOfTablesStays() {
    assertThat(blocks("`c\\|d`")).isEqualTo("<p><code>c\\|d</code></p>");
  }

  @Test
  void shortRowIsFilledAndALongOneCut() {
    Document html = Jsoup.parseBodyFragment(blocks("|a|b|\n|-|-|\n|1|\n|1|2|3|\n"));
    assertThat(html.select("tbody tr")).allMatch(row -> row.select("td").size() == 2);
  }

  // Code

  @Test
  void codeStandsInAFigureTitledByItsLanguage() {
    assertThat(blocks("```java\nint a = b < c ? 1 : 2;\n\n\nx\n```"))
        .isEqualTo(
            """
            <figure class="code">
            <figcaption>java</figcaption>
            <pre tabindex="0"><code class="language-java">int a = b &lt; c ? 1 : 2;


            x
            </code></pre>
            </figure>""");
  }

  @Test
  void codeWithoutALanguageHasNoTitle() {
    assertThat(blocks("```\nx\n```"))
        .isEqualTo(
            "<figure class=\"code\">\n<pre tabindex=\"0\"><code>x\n</code></pre>\n</figure>");
  }

  @Test
  void languageIsTheFirstWordOfTheInfoString() {
    assertThat(blocks("~~~ js {1,2} x\ny\n~~~")).contains("<figcaption>js</figcaption>");
  }

  @Test
  void diagramIsWhatItsFigureIs() {
    assertThat(
            blocks("a\n\n```mermaid\nflowchart LR\n  accTitle: King & pawn\n  a --> b\n```\n\nb"))
        .isEqualTo("<p>a</p>\n<figure>King &amp; pawn</figure>\n<p>b</p>");
  }

  @Test
  void diagramInAListIsAFigureToo() {
    assertThat(blocks("- a\n\n  ```mermaid\n  pie\n    accTitle: T\n  ```\n"))
        .contains("<figure>T</figure>")
        .doesNotContain("<pre");
  }

  @Test
  void lineEndsInCodeAreLineFeeds() {
    assertThat(blocks("```\r\na\r\nb\r\n```\r\n")).contains("<code>a\nb\n</code>");
  }

  // One line

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a *b* **c** `d`   ~ a <em>b</em> <strong>c</strong> <code>d</code>",
        "# a               ~ # a",
        "- a               ~ - a",
        "1. a              ~ 1. a",
        "> a               ~ &gt; a",
        "| a | b |         ~ | a | b |",
        "R&D < &amp;       ~ R&amp;D &lt; &amp;",
        "\"a\" 'b'         ~ &quot;a&quot; ’b’",
      })
  void lineIsTheInsideOfAParagraph(String markdown, String html) {
    assertThat(inline(markdown)).isEqualTo(html);
  }

  @Test
  void nothingIsNothing() {
    assertThat(blocks("")).isEmpty();
    assertThat(inline("")).isEmpty();
  }

  // Laws

  @Property(tries = 1000, seed = "1")
  void everyLineCanBeShown(@ForAll("lines") String line) {
    assertWellFormed(inline(line));
  }

  @Property(tries = 500, seed = "1")
  void htmlIsWellFormedAndSafeWhateverIsWritten(@ForAll("markdown") String markdown) {
    Document html = assertWellFormed(blocks(markdown, 1));
    assertThat(html.select("script, style, iframe, object, form, h1")).isEmpty();
    for (Element element : html.getAllElements()) {
      assertThat(element.attributes().asList())
          .extracting(attribute -> attribute.getKey())
          .isSubsetOf(
              "href", "rel", "class", "id", "tabindex", "align", "src", "alt", "title", "start");
    }
  }

  @Property(tries = 300, seed = "1")
  void sameProseGivesTheSameHtml(@ForAll("markdown") String markdown) {
    MarkdownToHtml renderer = new MarkdownToHtml();
    Prose prose = Fragments.prose(markdown);
    LinkHrefs hrefs = target -> Optional.of("x");
    assertThat(renderer.blocks(prose, hrefs, Fragments.TITLED, 1))
        .isEqualTo(renderer.blocks(prose, hrefs, Fragments.TITLED, 1));
  }

  /** As XML, in which nothing is forgiven. */
  private static Document assertWellFormed(String html) {
    Parser strict = Parser.xmlParser().setTrackErrors(10);
    Document document = strict.parseInput("<div>" + html + "</div>", "");
    assertThat(strict.getErrors()).isEmpty();
    assertThat(document.childNodeSize()).isEqualTo(1);
    return document;
  }

  @Provide
  Arbitrary<String> markdown() {
    return MarkdownSamples.blocks();
  }

  @Provide
  Arbitrary<String> lines() {
    return MarkdownSamples.line();
  }
}
