package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.content.rule.SeverityPolicyException;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build says how bad it finds what breaks a rule. */
class SeverityTest {

  @TempDir private Path empty;

  private static SeverityPolicy policy(String line) {
    return SeverityPolicy.of(SeverityPolicy.pairs(line), RuleCatalogue.all());
  }

  private Outcome<ValidContent> validate(String name, String line) throws IOException {
    return ContentCase.named(name).validate(empty, policy(line));
  }

  @Test
  void aWarningThatIsRaisedStopsTheBuild() throws IOException {
    Outcome<ValidContent> outcome = validate("figure-cited", "figure-cited=error");
    assertThat(outcome.value()).isEmpty();
    assertThat(outcome.diagnostics()).hasSize(6).allMatch(Diagnostic::isError);
  }

  @Test
  void anErrorThatIsLoweredLetsItGoOn() throws IOException {
    Outcome<ValidContent> outcome =
        validate("stage-minutes-budget", "stage-minutes-budget=warning");
    assertThat(outcome.value()).isPresent();
    assertThat(outcome.diagnostics())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.severity()).isEqualTo(Severity.WARNING);
              assertThat(one.related()).hasSize(3);
            });
  }

  @Test
  void aRuleThatIsOffReportsNothingAndOthersStillDo() throws IOException {
    Outcome<ValidContent> outcome = validate("evaluation-cites", "figure-cited=off");
    assertThat(outcome.diagnostics())
        .isNotEmpty()
        .noneMatch(one -> one.rule().value().equals("figure-cited"));
  }

  @Test
  void aWarningOfReadingIsRaisedThoughItsErrorsCannotBeLowered() throws IOException {
    assertThat(validate("decision-tree-not-shown", "decision-tree=error").hasErrors()).isTrue();
    assertThatThrownBy(() -> policy("decision-tree=warning"))
        .isInstanceOf(SeverityPolicyException.class);
  }

  @Test
  void whatIsFoundWhileRenderingIsWeighedToo() throws IOException {
    assertThat(ContentCase.named("valid").validate(empty).value()).isPresent();
    Files.writeString(
        empty.resolve("references/endgame-guide.md"),
        "\n## More\n\n" + "pawn\n".repeat(12_000) + "\n",
        StandardOpenOption.APPEND);

    assertThat(new Lectern(policy("reference-size=error")).renderSkill(empty).hasErrors()).isTrue();
    assertThat(new Lectern(policy("reference-size=off")).renderSkill(empty).diagnostics())
        .isEmpty();
  }

  @Test
  void aSuppressionThatItsBuildDoesNotNeedIsStillUsed() throws IOException {
    assertThat(validate("suppression", "figure-cited=off").diagnostics()).isEmpty();
  }

  @Test
  void allThatCannotBeHadIsToldAtOnceWithTheNearestMatch() {
    Map<String, String> words =
        Map.of(
            "figure-citd", "off",
            "input-used", "warn",
            "required-field", "warning",
            "overview-present", "off");
    assertThatThrownBy(() -> SeverityPolicy.of(words, RuleCatalogue.all()))
        .isInstanceOf(SeverityPolicyException.class)
        .hasMessage(
            "There is no rule \"figure-citd\". Did you mean \"figure-cited\"?"
                + " The severity of \"input-used\" cannot be \"warn\"; it is error, warning or off."
                + " The rule \"overview-present\" cannot be lowered to off: where it is broken,"
                + " nothing is left to be published, or what is made of it relies on it. Mend the"
                + " content. The rule \"required-field\" cannot be lowered to warning: where it is"
                + " broken, nothing is left to be published, or what is made of it relies on it."
                + " Mend the content.");
  }

  @Test
  void aLineOfPairsIsReadAndWhatIsNoPairIsRefused() {
    assertThat(SeverityPolicy.pairs(" figure-cited = error ,input-used=off,"))
        .containsExactly(Map.entry("figure-cited", "error"), Map.entry("input-used", "off"));
    assertThat(SeverityPolicy.pairs("")).isEmpty();
    assertThatThrownBy(() -> SeverityPolicy.pairs("figure-cited"))
        .isInstanceOf(SeverityPolicyException.class)
        .hasMessage(
            "\"figure-cited\" does not say how bad it is. Write the severities like"
                + " figure-cited=error,input-used=off.");
  }
}
