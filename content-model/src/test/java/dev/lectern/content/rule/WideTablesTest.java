package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are too wide to be read. */
class WideTablesTest {

  private static final String NINE = "---|---|---|---|---|---|---|---|---";

  private static Span document(String text) {
    return new SourceText(new SourcePath("a.md"), text).span(0, text.length());
  }

  private static List<String> wide(String text) {
    return places(WideTables.in(document(text), BodyOutline.EMPTY));
  }

  private static List<String> places(List<WideTables.Wide> found) {
    return found.stream().map(table -> table.header().toString()).toList();
  }

  /** An outline with one fenced block. */
  private static BodyOutline fenced(int start, int end) {
    BodyOutline.Range range = new BodyOutline.Range(start, end);
    return new BodyOutline(
        List.of(),
        List.of(new BodyOutline.Fence("", "", range, true, range)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void eightColumnsAreReadAndNineAreNot() {
    assertThat(wide("head\n|" + "---|".repeat(8) + "\n")).isEmpty();
    List<WideTables.Wide> found =
        WideTables.in(
            document("Text.\n\n| a | b |\n|" + "---|".repeat(9) + "\n"), BodyOutline.EMPTY);
    assertThat(places(found)).containsExactly("a.md:3:1");
    assertThat(found.get(0).header().text()).isEqualTo("| a | b |");
    assertThat(found.get(0).message())
        .isEqualTo(
            "The table has 9 columns; agents lose track of more than 8. Split it, or turn it into a"
                + " list.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NINE,
        "|" + NINE,
        NINE + "|",
        "|" + NINE + "|",
        "  | " + NINE + " |  ",
        "> |" + NINE + "|",
      })
  void barsAtTheEndsMakeNoColumn(String delimiters) {
    assertThat(wide("head\n" + delimiters)).containsExactly("a.md:1:1");
    assertThat(wide("head\n" + delimiters.replaceFirst("---\\|---", "---"))).isEmpty();
  }

  @Test
  void tenColumnsAreCountedAsTen() {
    List<WideTables.Wide> found =
        WideTables.in(document("head\n" + NINE + "|:-:"), BodyOutline.EMPTY);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).startsWith("The table has 10 columns;");
  }

  @Test
  void everyTableOfADocumentIsFound() {
    String table = "head\n" + NINE + "\ncells\n\n";
    assertThat(wide(table + table)).containsExactly("a.md:1:1", "a.md:5:1");
  }

  @Test
  void otherLinesWithManyBarsAreNoTables() {
    assertThat(wide("a|b|c|d|e|f|g|h|i|j\n")).isEmpty();
    assertThat(wide("head\n---------\n")).isEmpty();
  }

  @Test
  void tableInAFencedBlockIsCode() {
    String code = "```\nhead\n" + NINE + "\n```";
    Span all = document(code + "\n");
    assertThat(WideTables.in(all, fenced(0, code.length()))).isEmpty();
  }

  @Test
  void lastLineOfABlockThatIsNotClosedIsCodeAndTheNextOneIsNot() {
    String code = "```\n" + NINE;
    assertThat(WideTables.in(document(code), fenced(0, code.length()))).isEmpty();
    assertThat(places(WideTables.in(document(code + "\n" + NINE), fenced(0, code.length()))))
        .containsExactly("a.md:2:1");
  }

  @Test
  void blockStandsWhereItStandsInTheDocument() {
    String above = "---\nname: x\n---\n";
    String body = "```\n" + NINE + "\n```\nhead\n" + NINE + "\n";
    Span document =
        new SourceText(new SourcePath("a.md"), above + body)
            .span(above.length(), above.length() + body.length());
    assertThat(places(WideTables.in(document, fenced(0, body.indexOf("\nhead")))))
        .containsExactly("a.md:7:1");
  }

  @Test
  void lineThatBeginsAboveTheDocumentIsNotIts() {
    SourceText source = new SourceText(new SourcePath("a.md"), "head\n  " + NINE);
    assertThat(WideTables.in(source.span(6, source.text().length()), BodyOutline.EMPTY)).isEmpty();
    assertThat(WideTables.in(source.span(5, source.text().length()), BodyOutline.EMPTY)).hasSize(1);
  }

  @Test
  void documentThatIsBeyondABoundIsNotLookedThrough() {
    BodyOutline unread =
        BodyOutline.unread(new BodyOutline.Excess(new BodyOutline.Range(0, 1), "Too much."));
    assertThat(WideTables.in(document("head\n" + NINE), unread)).isEmpty();
  }
}
