package dev.lectern.content.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.load.Guess;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a link that leads nowhere is made to lead where it was meant to. */
class LinkFixTest {

  private static final List<String> FILES =
      List.of(
          "skill.md",
          "stages/look.md",
          "stages/planning.md",
          "stages/deep/planing.md",
          "patterns/opposition.md",
          "terms/terms.yaml");
  private static final Guess GUESS = new Guess(" Did you mean \"x\"?", null);

  private static LinkFix fix(String from, String destination) {
    String text = "[x](" + destination + ") y";
    return new LinkFix(
        destination,
        new SourceText(new SourcePath(from), text).span(4, 4 + destination.length()),
        FILES);
  }

  /** What stands between the brackets afterwards; a dash for no fix. */
  private static String mended(Optional<Fix> fix) {
    return fix.map(Mended::by)
        .map(text -> text.substring("[x](".length(), text.length() - ") y".length()))
        .orElse("-");
  }

  @Test
  void anchorIsWrittenBehindItsHash() {
    assertThat(
            mended(
                fix("skill.md", "stages/look.md#stron-answer")
                    .anchor("stron-answer", new Guess("", "strong-answer"))))
        .isEqualTo("stages/look.md#strong-answer");
    assertThat(mended(fix("skill.md", "#a").anchor("a", GUESS))).isEqualTo("-");
  }

  @Test
  void newNameIsWrittenForTheFormerOne() {
    Guess now = new Guess("", "opposition");
    assertThat(mended(fix("skill.md", "patterns/facing.md#how").renamed("facing", now)))
        .isEqualTo("patterns/opposition.md#how");
    assertThat(mended(fix("patterns/a.md", "facing.md").renamed("facing", now)))
        .isEqualTo("opposition.md");
    assertThat(mended(fix("skill.md", "patterns/f%61cing.md").renamed("facing", now)))
        .isEqualTo("-");
    assertThat(mended(fix("skill.md", "patterns/facing.md").renamed("facing", GUESS)))
        .isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    // the ending is missing
    "skill.md, stages/look#draw, stages/look, stages/look.md#draw",
    "problems/a.md, ../stages/look, stages/look, ../stages/look.md",
    // named from the top
    "problems/a.md, stages/look.md#draw, problems/stages/look.md, ../stages/look.md#draw",
    "problems/deep/a.md, stages/look.md, problems/deep/stages/look.md, ../../stages/look.md",
    "stages/a.md, stages/look.md, stages/stages/look.md, look.md",
    // a slip in the name, held against the files of the folder
    "problems/a.md, ../patterns/oposition.md#a, patterns/oposition.md, ../patterns/opposition.md#a",
    "patterns/a.md, oposition.md, patterns/oposition.md, opposition.md",
    "problems/a.md, ../stages/planing.md, stages/planing.md, ../stages/planning.md",
    "problems/a.md, ../terms/temrs.yaml, terms/temrs.yaml, ../terms/terms.yaml",
    "a.md, slill.md, slill.md, -",
    "a.md, skil.md, skil.md, skill.md",
    // nothing near of that ending, or without one
    "problems/a.md, ../patterns/oposition.yaml, patterns/oposition.yaml, -",
    "problems/a.md, ../patterns/oposition, patterns/oposition, -",
    "problems/a.md, ../signals/oposition.md, signals/oposition.md, -",
  })
  void fileThatWasMeantIsNamed(String from, String destination, String path, String mended) {
    assertThat(mended(fix(from, destination).file(path, GUESS))).isEqualTo(mended);
  }

  @Test
  void slipIsOnlyPutRightWhereTheMessageSaysWhatWasMeant() {
    LinkFix fix = fix("problems/a.md", "../patterns/oposition.md");
    assertThat(mended(fix.file("patterns/oposition.md", Guess.NONE))).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    "problems/a.md, /stages/look.md#draw, ../stages/look.md#draw",
    "stages/a.md, /stages/look.md, look.md",
    "skill.md, /stages/look.md, stages/look.md",
    "stagesx/a.md, /stages/look.md, ../stages/look.md",
    "problems/a.md, ..\\stages\\look.md#draw, ../stages/look.md#draw",
    "problems/a.md, /stages/none.md, -",
    "problems/a.md, ..\\stages\\none.md, -",
  })
  void addressIsMadeRelative(String from, String destination, String mended) {
    assertThat(mended(fix(from, destination).relative())).isEqualTo(mended);
  }

  @Test
  void addressThatStandsThereInAnotherWayIsLeftAlone() {
    SourceText source = new SourceText(new SourcePath("skill.md"), "[x](/stages/l&#111;ok.md)");
    assertThat(new LinkFix("/stages/look.md", source.span(4, 24), FILES).relative()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "stages, ../terms/a.md, terms/a.md",
    "stages, ./a.md, stages/a.md",
    "'', stages//a.md, stages/a.md",
    "stages/deep, ../../a.md, a.md",
    "stages, a/../../b.md, b.md",
    "stages, ../../a.md, ",
    "'', ../a.md, ",
  })
  void pathIsFoundFromItsFolderAndNeverAboveTheTop(String folder, String path, String found) {
    assertThat(LinkBinder.resolve(folder, path)).isEqualTo(Optional.ofNullable(found));
  }
}
