package dev.lectern.content.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told about a rule. */
class RuleDescriptionTest {

  private static final RuleId ID = new RuleId("pawn-passed");
  private static final RuleExample EXAMPLE = new RuleExample("skill.md", "good", "bad");

  private static RuleDescription error() {
    return RuleDescription.error(ID, HeldWhile.VALIDATING, "It holds.", "It matters.", EXAMPLE);
  }

  private static RuleDescription warning() {
    return RuleDescription.warning(ID, HeldWhile.VALIDATING, "It holds.", "It matters.", EXAMPLE);
  }

  @ParameterizedTest
  @CsvSource({"It holds, It matters.", "It holds., It matters"})
  void sentenceThatIsNotFullIsRefused(String sentence, String rationale) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RuleDescription.error(ID, HeldWhile.VALIDATING, sentence, rationale, EXAMPLE))
        .withMessage("no full sentences: " + sentence + " / " + rationale);
  }

  @Test
  void ruleReportsItsOwnSeverityAlone() {
    assertThat(error().reports(Severity.ERROR)).isTrue();
    assertThat(error().reports(Severity.WARNING)).isFalse();
    assertThat(error().severities()).isEqualTo("error");
    assertThat(warning().reports(Severity.ERROR)).isFalse();
    assertThat(warning().severities()).isEqualTo("warning");
  }

  @Test
  void ruleThatIsLessBadElsewhereReportsBoth() {
    RuleDescription both = error().otherwise("where some agents take it");
    assertThat(both.reports(Severity.ERROR)).isTrue();
    assertThat(both.reports(Severity.WARNING)).isTrue();
    assertThat(both.severities()).isEqualTo("error, or warning");
    assertThat(warning().otherwise("where none does").severities()).isEqualTo("warning, or error");
  }

  @Test
  void ruleMayBeLoweredWhereItsStageLeavesAValueUnlessSomethingReliesOnIt() {
    assertThat(error().lowerable()).isTrue();
    assertThat(error().reliedOn().lowerable()).isFalse();
    assertThat(
            RuleDescription.warning(ID, HeldWhile.LOADING, "It holds.", "It matters.", EXAMPLE)
                .lowerable())
        .isFalse();
  }

  @Test
  void ruleForFoldersHasItsOwnSentenceAndExampleAndMendsNothing() {
    RuleExample skill = new RuleExample("SKILL.md", "fine", "poor");
    RuleDescription rule = error().reliedOn().mendingItself().forFolders("It does.", skill);
    assertThat(rule.heldWhile()).isEqualTo(HeldWhile.LINTING);
    assertThat(rule.sentence()).isEqualTo("It does.");
    assertThat(rule.example()).isEqualTo(skill);
    assertThat(rule.fixable()).isFalse();
    assertThat(rule.lowerable()).isTrue();
  }

  @Test
  void exampleWhoseTextsAreTheSameMustSayWhatDiffers() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RuleExample("skill.md", "a", "a"));
    assertThat(new RuleExample("skill.md", "a", "a", "The file is a link.").note())
        .isEqualTo("The file is a link.");
    assertThat(new RuleExample("skill.md", "a", "b").noting("Only here.").note())
        .isEqualTo("Only here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: Pawns",
        "title:",
        "levels:\n  - id: senior",
        "  - id: senior\n    title: Senior",
        "- a pawn\n- a rook",
      })
  void partOfFrontMatterIsShownAsYaml(String text) {
    assertThat(new RuleExample("stages/a.md", text, text + "\n  more").isYaml()).isTrue();
    assertThat(RuleExample.removed("stages/a.md", text).isYaml()).isTrue();
    assertThat(RuleExample.created("stages/a.md", text).isYaml()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Pawns",
        "Pawns pass.",
        "- *Pawns* pass.",
        "- [Pawns](pawns.md)",
        "title: Pawns\n---",
        "  deeper, but below nothing",
        "title: Pawns\nPawns pass.",
      })
  void partOfABodyIsNot(String text) {
    assertThat(new RuleExample("stages/a.md", text, text + "x").isYaml()).isFalse();
    assertThat(new RuleExample("stages/a.md", "title: x", text).isYaml()).isFalse();
    assertThat(new RuleExample("stages/a.md", text, "title: x").isYaml()).isFalse();
  }

  @Test
  void fileThatIsNoMarkdownOrHasNoTextIsNoPartOfFrontMatter() {
    assertThat(new RuleExample("terms/terms.yaml", "- id: a", "- id: b").isYaml()).isFalse();
    assertThat(new RuleExample("a.md", " ", "").isYaml()).isFalse();
  }
}
