package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

  private static final RuleId RULE = new RuleId("reference-resolves");
  private static final ConsoleReport PLAIN = new ConsoleReport("", false, 100);

  private static SourceText source(String path, String text) {
    return new SourceText(new SourcePath(path), text);
  }

  /** The first place of some words in a text. */
  private static Span span(SourceText source, String words) {
    int start = source.text().indexOf(words);
    assertThat(start).isNotNegative();
    return source.span(start, start + words.length());
  }

  /** The source line and the caret line of a diagnostic about some words. */
  private static List<String> excerpt(String text, String words) {
    Span span = span(source("a.md", text), words);
    List<String> lines =
        PLAIN.render(List.of(Diagnostic.error(RULE, span, "Wrong."))).lines().toList();
    return lines.subList(1, 3);
  }

  @Test
  void diagnosticShowsPlaceRuleMessageLineCaretsAndRelatedPlaces() {
    SourceText problem =
        source("problems/fraud-detection.md", "\n".repeat(13) + "  - onlne-inference\n");
    SourceText stage = source("stages/a.md", "---\n\nid: x\n");
    Diagnostic diagnostic =
        Diagnostic.error(
                RULE,
                span(problem, "onlne-inference"),
                "No serving pattern has the id \"onlne-inference\".")
            .seeAlso(span(stage, "id"), "first defined here");

    assertThat(PLAIN.render(List.of(diagnostic)))
        .isEqualTo(
            """
            problems/fraud-detection.md:14:5: error: [reference-resolves] No serving pattern has \
            the id "onlne-inference".
               14 |   - onlne-inference
                  |     ^^^^^^^^^^^^^^^
                  = first defined here: stages/a.md:3:1

            1 error, 0 warnings in 1 file
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/content", "src/main/content/"})
  void prefixIsPutBeforeEveryFileName(String prefix) {
    SourceText source = source("a/b.md", "x\ny\n");
    Diagnostic diagnostic =
        Diagnostic.warning(RULE, span(source, "x"), "Odd.").seeAlso(span(source, "y"), "because");
    assertThat(new ConsoleReport(prefix, false, 9).render(List.of(diagnostic)))
        .startsWith("src/main/content/a/b.md:1:1: warning: [")
        .contains(" = because: src/main/content/a/b.md:2:1\n");
  }

  @Test
  void diagnosticsAreInTheOrderOfTheirPlacesWhateverTheInput() {
    SourceText a = source("a.md", "x y");
    SourceText b = source("b.md", "x");
    List<Diagnostic> shuffled =
        List.of(
            Diagnostic.warning(RULE, span(b, "x"), "third"),
            Diagnostic.error(RULE, span(a, "y"), "second"),
            Diagnostic.error(RULE, span(a, "x"), "first"));
    assertThat(PLAIN.render(shuffled))
        .containsSubsequence("first", "second", "third", "2 errors, 1 warning in 2 files\n");
  }

  @Test
  void diagnosticsBeyondTheMaximumAreCountedAndStillSummedUp() {
    SourceText source = source("a.md", "x".repeat(50));
    List<Diagnostic> many = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(i -> many.add(Diagnostic.error(RULE, source.span(i, i + 1), "Wrong " + i)));
    String text = new ConsoleReport("", false, 10).render(many);
    assertThat(text.lines().filter(line -> line.startsWith("a.md:"))).hasSize(10);
    assertThat(text).endsWith("\n… and 2 more\n12 errors, 0 warnings in 1 file\n");
    assertThat(new ConsoleReport("", false, 12).render(many)).doesNotContain("more");
  }

  @Test
  void fixIsNamedUnderItsDiagnosticAndCountedInTheSummary() {
    SourceText source = source("a.md", "x y");
    Span x = span(source, "x");
    assertThat(
            PLAIN.render(
                List.of(
                    Diagnostic.error(RULE, x, "Wrong.").mendedBy(Fix.writing(x, "z")),
                    Diagnostic.error(RULE, span(source, "y"), "Wrong."))))
        .contains("    1 | x y\n      | ^\n      = lectern:fix writes \"z\"\n\n")
        .endsWith("\n2 errors, 0 warnings in 1 file; lectern:fix mends 1\n");
  }

  @Test
  void withoutDiagnosticsThereIsOnlyTheSummary() {
    assertThat(PLAIN.render(List.of())).isEqualTo("No errors, no warnings\n");
  }

  @Test
  void maximumOfNoneIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ConsoleReport("", false, 0));
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    SourceText source = source("a.md", "x y");
    List<Diagnostic> both =
        List.of(
            Diagnostic.error(RULE, span(source, "x"), "Wrong."),
            Diagnostic.warning(RULE, span(source, "y"), "Odd."));
    String coloured = new ConsoleReport("", true, 9).render(both);
    assertThat(coloured)
        .contains("\u001b[1m\u001b[31merror:\u001b[0m")
        .contains("\u001b[1m\u001b[33mwarning:\u001b[0m")
        .contains("\u001b[36m[reference-resolves]\u001b[0m");
    assertThat(PLAIN.render(both))
        .doesNotContain("\u001b")
        .isEqualTo(coloured.replaceAll("\u001b\\[[0-9]+m", ""));
  }

  @Test
  void tabsAreKeptSoThatTheCaretsAreUnderTheWords() {
    assertThat(excerpt("\ta\tbad", "bad")).containsExactly("    1 | \ta\tbad", "      | \t \t^^^");
    assertThat(excerpt("x\tb\tc", "\tb\tc")).containsExactly("    1 | x\tb\tc", "      |  ^\t^\t^");
  }

  @Test
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    assertThat(excerpt("日本 bad", "bad")).containsExactly("    1 | 日本 bad", "      |      ^^^");
    assertThat(excerpt("e\u0301\ud83d\ude00 bad", "bad").get(1)).isEqualTo("      |     ^^^");
    assertThat(excerpt("a 日本", "日本").get(1)).isEqualTo("      |   ^^^^");
  }

  @Test
  void caretsEndWithTheFirstLineOfTheSpan() {
    assertThat(excerpt("one two\r\nthree", "two\r\nthree"))
        .containsExactly("    1 | one two", "      |     ^^^");
  }

  @Test
  void thereIsACaretForTheEmptySpanTheEmptyFileAndTheEndOfALine() {
    assertThat(excerpt("", "")).containsExactly("    1 |", "      | ^");
    SourceText source = source("a.md", "ab\ncd");
    String text =
        PLAIN.render(
            List.of(
                Diagnostic.error(RULE, source.span(2, 2), "At the end."),
                Diagnostic.error(RULE, source.span(5, 5), "At the end of the file.")));
    assertThat(text).contains("    1 | ab\n      |   ^\n").contains("    2 | cd\n      |   ^\n");
  }

  @Test
  void controlAndDirectionCharactersCannotReachTheTerminal() {
    String hostile = "a\u001b[2Jb\u0007c\u202ed\u009be\ud83df";
    Span span = span(source("x\u001b.md", hostile), "b");
    Diagnostic diagnostic =
        Diagnostic.error(RULE, span, "Found \"\u001b[31m\".\nb.md:1:1: error: forged")
            .seeAlso(span, "a\rnote");
    String text = PLAIN.render(List.of(diagnostic));
    assertThat(text)
        .contains("    1 | a�[2Jb�c�d�e�f\n      |      ^\n")
        .contains("Found \"�[31m\".\n  b.md:1:1: error: forged\n")
        .startsWith("x�.md:1:6: ");
    assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
  }

  @Test
  void longLineIsCutDownToThePartAroundTheCarets() {
    List<String> middle = excerpt("a".repeat(500) + "BAD" + "b".repeat(500), "BAD");
    assertThat(middle.get(0)).hasSize(120).startsWith("    1 | …aaa").endsWith("bbb…");
    assertThat(middle.get(1).indexOf("^^^")).isEqualTo(middle.get(0).indexOf("BAD"));
    assertThat(middle.get(1)).endsWith(" ^^^");

    List<String> start = excerpt("BAD" + "b".repeat(500), "BAD");
    assertThat(start.get(0)).hasSizeBetween(119, 120).startsWith("    1 | BADb").endsWith("b…");
    List<String> end = excerpt("a".repeat(500) + "BAD", "BAD");
    assertThat(end.get(0)).hasSizeBetween(119, 120).startsWith("    1 | …a").endsWith("aBAD");
    assertThat(end.get(1).indexOf("^^^")).isEqualTo(end.get(0).indexOf("BAD"));
  }

  @Test
  void longSpanIsCutToTheWindowToo() {
    List<String> lines = excerpt("x".repeat(1000), "x".repeat(1000));
    assertThat(lines.get(0)).hasSizeLessThanOrEqualTo(120);
    assertThat(lines.get(1)).hasSizeLessThanOrEqualTo(120).contains("^".repeat(100));
  }

  @Test
  void wideCharactersCountTwiceInALongLine() {
    List<String> lines = excerpt("日".repeat(300) + "BAD", "BAD");
    assertThat(lines.get(0).codePoints().map(c -> c == '日' ? 2 : 1).sum()).isBetween(117, 120);
    assertThat(lines.get(1)).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void lineOfExactlyTheWidthIsShownWhole() {
    String line = "a".repeat(109) + "BAD";
    assertThat(excerpt(line, "BAD").get(0)).isEqualTo("    1 | " + line);
  }

  @Test
  void hugeLineIsRenderedQuickly() {
    assertThat(excerpt("a".repeat(1_000_000) + "BAD" + "\t".repeat(100_000), "BAD").get(1))
        .contains("^^^");
  }
}
