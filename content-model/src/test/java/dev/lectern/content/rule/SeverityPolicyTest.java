package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a build weighs rules. */
class SeverityPolicyTest {

  private static final RuleDescription PAWN = rule("pawn-passed", HeldWhile.VALIDATING);
  private static final RuleDescription ROOK = rule("rook-open", HeldWhile.LOADING);
  private static final RuleDescription LINT = rule("folder-read", HeldWhile.LINTING).reliedOn();

  private static RuleDescription rule(String id, HeldWhile stage) {
    return RuleDescription.error(
        new RuleId(id), stage, "It holds.", "It matters.", new RuleExample("skill.md", "a", "b"));
  }

  private static SeverityPolicy policy(String line) {
    return SeverityPolicy.of(SeverityPolicy.pairs(line), List.of(PAWN, ROOK, LINT));
  }

  @Test
  void pairsAreTakenOutOfALineWhateverBlanksAreInIt() {
    assertThat(SeverityPolicy.pairs(" pawn-passed = off ,, rook-open=error,"))
        .isEqualTo(Map.of("pawn-passed", "off", "rook-open", "error"));
    assertThat(SeverityPolicy.pairs(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pawn-passed", "=off"})
  void whatIsNoPairIsRefused(String part) {
    assertThatThrownBy(() -> SeverityPolicy.pairs("rook-open=error, " + part + " "))
        .isInstanceOf(SeverityPolicyException.class)
        .hasMessage(
            "\""
                + part
                + "\" does not say how bad it is. Write the severities like"
                + " figure-cited=error,input-used=off.");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(() -> policy("pawn-pased=off,pawn-passed=bad,rook-open=warning"))
        .isInstanceOf(SeverityPolicyException.class)
        .hasMessage(
            "There is no rule \"pawn-pased\". Did you mean \"pawn-passed\"? The severity of"
                + " \"pawn-passed\" cannot be \"bad\"; it is error, warning or off. The rule"
                + " \"rook-open\" cannot be lowered to warning: where it is broken, nothing is left"
                + " to be published, or what is made of it relies on it. Mend the content.");
  }

  @Test
  void ruleOfFoldersThatIsReliedOnSaysWhyItCannotBeLowered() {
    assertThatThrownBy(() -> policy("folder-read=off"))
        .hasMessage(
            "The rule \"folder-read\" cannot be lowered to off: what was not read is not checked,"
                + " and what harms those who install the skill is looked at first. Mend the skill,"
                + " or accept single findings with a baseline.");
  }

  @Test
  void ruleThatIsReliedOnMayBeAsBadAsItIs() {
    assertThat(policy("rook-open=error").severities())
        .isEqualTo(Map.of(ROOK.id(), Optional.of(Severity.ERROR)));
  }

  @Test
  void namesOfRulesThatAreHeldElsewhereArePassedOver() {
    SeverityPolicy here =
        SeverityPolicy.of(
            Map.of("pawn-passed", "off", "rook-open", "off"), List.of(PAWN), List.of(ROOK));
    assertThat(here.severities()).isEqualTo(Map.of(PAWN.id(), Optional.empty()));
  }

  @Test
  void whatIsSwitchedOffGoesAndTheRestIsWeighed() {
    SourceText text = new SourceText(new SourcePath("skill.md"), "abc");
    Diagnostic off = Diagnostic.error(PAWN.id(), text.span(0, 1), "Off.");
    Diagnostic other = Diagnostic.warning(new RuleId("other"), text.span(1, 2), "Other.");
    Diagnostic rook = Diagnostic.warning(ROOK.id(), text.span(2, 3), "Rook.");
    SeverityPolicy policy = policy("pawn-passed=off,rook-open=error");
    Outcome<String> made = policy.apply(Outcome.of("made", List.of(off, other, rook)));
    assertThat(made.diagnostics()).containsExactly(other, rook.as(Severity.ERROR));
    assertThat(made.value()).contains("made");
    assertThat(policy.apply(Outcome.failed(List.of(off))).value()).isEmpty();
  }
}
