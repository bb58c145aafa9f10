package dev.lectern.generator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownEscapeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a *b* `c`     ~ a \\*b\\* \\`c\\`",
        "snake_case    ~ snake_case",
        "_a_           ~ \\_a\\_",
        "R&D AT&amp;T  ~ R\\&D AT\\&amp;T",
        "a & b         ~ a & b",
        "[x](y) ![z]   ~ \\[x\\](y) !\\[z\\]",
        "<b>           ~ \\<b>",
        "C:\\d         ~ C:\\\\d",
      })
  void onlyWhatMarkdownWouldReadIsEscaped(String text, String markdown) {
    assertThat(MarkdownEscape.inline(text)).isEqualTo(markdown);
  }

  @Test
  void lineEndsBecomeSpaces() {
    assertThat(MarkdownEscape.inline("a\nb\rc")).isEqualTo("a b c");
  }

  /** Inside of a line: at its end a backslash or blanks would be read in another way. */
  @Property(tries = 2000, seed = "1")
  void escapedTextIsReadAsItself(@ForAll("texts") String text) {
    String markdown = "x" + MarkdownEscape.inline(text) + "x";
    assertThat(PlainText.ofInline(markdown)).isEqualTo("x" + text + "x");
    assertThat(
            Jsoup.parseBodyFragment(
                    new MarkdownToHtml().inline(Fragments.text(markdown), Fragments.AS_WRITTEN))
                .body()
                .wholeText())
        .isEqualTo("x" + text.replace('\'', '’') + "x");
  }

  @Provide
  Arbitrary<String> texts() {
    return MarkdownSamples.line();
  }

  @Property
  void anyCharactersAreReadAsThemselves(
      @ForAll
          @StringLength(max = 10)
          @net.jqwik.api.constraints.CharRange(from = '!', to = '\u02FF')
          String text) {
    assertThat(PlainText.ofInline("x" + MarkdownEscape.inline(text) + "x"))
        .isEqualTo("x" + text + "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "a|b        ~ a\\|b",
        "a\\|b      ~ a\\|b",
        "a\\\\|b    ~ a\\\\\\|b",
        "`a|b`      ~ `a\\|b`",
        "ab         ~ ab",
      })
  void barsInCellsAreEscapedOnce(String markdown, String cell) {
    assertThat(MarkdownEscape.cell(markdown)).isEqualTo(cell);
    assertThat(MarkdownEscape.cell(cell)).isEqualTo(cell);
  }

  @Property(tries = 2000, seed = "1")
  void cellStaysOneCell(@ForAll("texts") String markdown) {
    String table = "| a | b |\n|---|---|\n| " + MarkdownEscape.cell(markdown) + " | next |\n";
    List<String> cells = new ArrayList<>();
    for (Node node : MarkdownParsers.BLOCKS.parse(table).getDescendants()) {
      if (node instanceof TableCell cell) {
        cells.add(cell.getText().toString());
      }
    }
    assertThat(cells).hasSizeGreaterThanOrEqualTo(2);
    assertThat(cells.get(cells.size() - 1)).isEqualTo("next");
    assertThat(cells.size()).isEqualTo(cells.contains("---") ? 6 : 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c&d=e#f",
        "https://example.org/a_(b)",
        "https://example.org/a_(b",
        "https://example.org/a)b",
        "https://example.org/((((a))))",
        "a b.md",
        "a\\b",
        "<a>",
        "a&amp;b",
        "",
        "#a",
      })
  void destinationIsReadAsItself(String url) {
    String markdown = "[a](" + MarkdownEscape.destination(url) + ")";
    assertThat(Fragments.text(markdown).links())
        .singleElement()
        .satisfies(
            link ->
                assertThat(
                        link.destination()
                            .replace("%20", " ")
                            .replace("%3C", "<")
                            .replace("%3E", ">"))
                    .isEqualTo(url));
  }

  @Test
  void destinationThatNeedsNoEscapingStaysAsItIs() {
    assertThat(MarkdownEscape.destination("https://example.org/a_(b)"))
        .isEqualTo("https://example.org/a_(b)");
  }
}
