package dev.lectern.content.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.load.FakeOutliner;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.yaml.SnakeYamlFrontMatter;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a name is mended, and when its declaration may be what is misspelt. */
class DoubtfulNamesTest {

  private static final RuleId CITATION = ResolveRules.CITATION_RESOLVES;

  private Path folder = Path.of("");

  @BeforeEach
  void makeRenamedContent(@TempDir Path temp) throws IOException {
    folder = temp;
    write("skill.md", "---\nname: x\n---\n");
    write("stages/plan.md", "---\nformerly: [aim, goal, scheme]\n---\n");
    write("stages/play.md", "---\nformerly: [line, goal]\n---\n");
    write("signals/calm.md", "---\nformerly: [line]\n---\n");
    write("signals/cold.md", "---\nformerly: text\n---\n");
    write("signals/warm.md", "---\nformerly: [[line]]\nother: [nerve]\n---\n");
    write("signals/wild.md", "---\nformerly: [frost, frost]\n---\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private LoadedContent loaded() {
    return new ContentLoader(new SnakeYamlFrontMatter(), new FakeOutliner())
        .load(folder)
        .value()
        .orElseThrow();
  }

  private static SourceText file(String path) {
    return new SourceText(new SourcePath(path), "pwan pwan /pwan seconds 1awn ");
  }

  private static Diagnostic renaming(RuleId rule, SourceText file, int from, int to, String meant) {
    return Diagnostic.error(rule, file.span(from, to), "Wrong.")
        .mendedBy(Fix.writing(file.span(from, to), meant));
  }

  /** What is left of two diagnostics' fixes. */
  private List<Boolean> fixable(Diagnostic... said) {
    return DoubtfulNames.withoutDoubt(List.of(said), new Renamings(loaded())).stream()
        .map(Diagnostic::isFixable)
        .toList();
  }

  @Test
  void nameThatIsMisspeltOnceIsMendedWhenNothingElseIsLeft() {
    List<Diagnostic> said =
        DoubtfulNames.withoutDoubt(
            List.of(
                renaming(CITATION, file("a.md"), 0, 4, "pawn"),
                renaming(ResolveRules.UNKNOWN_KEY, file("a.md"), 0, 4, "pawn"),
                Diagnostic.error(CITATION, file("a.md").span(0, 4), "No idea.")),
            new Renamings(loaded()));
    assertThat(said.get(0).fix()).extracting(Fix::waits).isEqualTo(true);
    assertThat(said.get(1).fix()).extracting(Fix::waits).isEqualTo(false);
    assertThat(said.get(2).isFixable()).isFalse();
  }

  @Test
  void nameThatIsMisspeltInTheSameWayTwiceIsNot() {
    SourceText file = file("a.md");
    assertThat(
            fixable(renaming(CITATION, file, 0, 4, "pawn"), renaming(CITATION, file, 5, 9, "pawn")))
        .containsExactly(false, false);
    assertThat(
            fixable(renaming(CITATION, file, 0, 4, "pawn"), renaming(CITATION, file, 5, 9, "swan")))
        .containsExactly(true, true);
  }

  @Test
  void keyMayBeMisspeltInEachRowOfATable() {
    SourceText file = file("a.yaml");
    RuleId key = ResolveRules.UNKNOWN_KEY;
    assertThat(fixable(renaming(key, file, 0, 4, "pawn"), renaming(key, file, 5, 9, "pawn")))
        .containsExactly(true, true);
    assertThat(
            fixable(renaming(key, file, 0, 4, "pawn"), renaming(key, file("b.yaml"), 0, 4, "pawn")))
        .containsExactly(false, false);
  }

  @Test
  void whatIsNoNameIsMendedHoweverOftenItStands() {
    SourceText file = file("a.md");
    RuleId other = ResolveRules.NO_REPETITION;
    assertThat(fixable(renaming(other, file, 0, 4, "pawn"), renaming(other, file, 5, 9, "pawn")))
        .containsExactly(true, true);
    assertThat(
            fixable(renaming(CITATION, file, 0, 4, "a/b"), renaming(CITATION, file, 5, 9, "a/b")))
        .containsExactly(true, true);
    assertThat(
            fixable(
                renaming(CITATION, file, 0, 4, "1pawn"), renaming(CITATION, file, 5, 9, "1pawn")))
        .containsExactly(true, true);
    assertThat(
            fixable(
                renaming(CITATION, file, 10, 15, "pawn"),
                renaming(CITATION, file("b.md"), 10, 15, "pawn")))
        .containsExactly(true, true);
    assertThat(
            fixable(
                renaming(CITATION, file, 16, 23, "s"),
                renaming(CITATION, file("b.md"), 16, 23, "s")))
        .containsExactly(true, true);
    assertThat(
            fixable(renaming(CITATION, file, 0, 4, ""), renaming(CITATION, file("b.md"), 0, 4, "")))
        .containsExactly(true, true);
    assertThat(
            fixable(
                renaming(CITATION, file, 4, 4, "x"), renaming(CITATION, file("b.md"), 4, 4, "x")))
        .containsExactly(true, true);
  }

  @Test
  void fixOfTwoEditsIsNoName() {
    SourceText file = file("a.md");
    Fix both =
        new Fix(
            "mends",
            List.of(new TextEdit(file.span(0, 4), "pawn"), new TextEdit(file.span(5, 9), "pawn")));
    Diagnostic one = Diagnostic.error(CITATION, file.span(0, 4), "One.").mendedBy(both);
    Diagnostic two = Diagnostic.error(CITATION, file.span(5, 9), "Two.").mendedBy(both);
    assertThat(fixable(one, two)).containsExactly(true, true);
  }

  @Test
  void nameThatAnEntryHadBeforeIsMendedHoweverOftenItStands() {
    SourceText file = new SourceText(new SourcePath("a.md"), "aim aim");
    RuleId rule = ResolveRules.REFERENCE_RESOLVES;
    assertThat(fixable(renaming(rule, file, 0, 3, "plan"), renaming(rule, file, 4, 7, "plan")))
        .containsExactly(true, true);
    assertThat(fixable(renaming(rule, file, 0, 3, "play"), renaming(rule, file, 4, 7, "play")))
        .containsExactly(false, false);
  }

  // What entries were called before

  @ParameterizedTest
  @CsvSource({
    "STAGE, aim, plan",
    "STAGE, scheme, plan",
    "STAGE, line, play",
    "SIGNAL, line, calm",
    "SIGNAL, frost, wild",
    "STAGE, goal, ", // two say so
    "STAGE, plan, ",
    "SIGNAL, aim, ",
    "SIGNAL, text, ",
    "SIGNAL, nerve, ",
    "TERM, line, ",
  })
  void formerIdIsThatOfTheOneEntryOfItsKindThatSaysSo(Kind kind, String former, String now) {
    Renamings renamings = new Renamings(loaded());
    assertThat(renamings.now(new EntryId(kind, former)).orElse(null)).isEqualTo(now);
  }

  @Test
  void renamingIsDeclaredByAnyKind() {
    Renamings renamings = new Renamings(loaded());
    assertThat(renamings.declare("line", "calm")).isTrue();
    assertThat(renamings.declare("line", "play")).isTrue();
    assertThat(renamings.declare("line", "plan")).isFalse();
    assertThat(renamings.declare("goal", "plan")).isFalse();
  }
}
