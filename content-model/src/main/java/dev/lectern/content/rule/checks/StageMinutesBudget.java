package dev.lectern.content.rule.checks;

import dev.lectern.content.Closing;
import dev.lectern.content.Kind;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The minutes of the stages and of the closing sum to the total that the skill declares. */
public final class StageMinutesBudget implements EditRule {

  private static final RuleId ID = new RuleId("stage-minutes-budget");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "The minutes of the stages and of the closing sum to the total that skill.md declares.",
          "The schedule is what a reader practises by. If its parts do not fill the total, the clock runs out before the last stage.",
          new RuleExample(
              "skill.md",
"""
total-minutes: 30
""",
"""
total-minutes: 45
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    Optional<Skill> skill = content.skill();
    if (skill.isEmpty() || !content.isComplete(Kind.STAGE)) {
      return;
    }
    List<Stage> stages = content.stages();
    List<String> terms = new ArrayList<>();
    int sum = 0;
    for (Stage stage : stages) {
      terms.add(String.valueOf(stage.minutes()));
      sum += stage.minutes();
    }
    Closing closing = skill.get().timing().closing();
    if (closing != null) {
      terms.add(String.valueOf(closing.minutes()));
      sum += closing.minutes();
    }
    int total = skill.get().timing().totalMinutes();
    if (sum != total) {
      Diagnostic diagnostic =
          Diagnostic.error(
              ID,
              skill.get().timing().span(),
              "The stages"
                  + (closing == null ? "" : " and the closing")
                  + " sum to "
                  + String.join(" + ", terms)
                  + " = "
                  + sum
                  + " minutes, but total-minutes is "
                  + total
                  + ". Change a stage's minutes or the total.");
      for (Stage stage : stages) {
        diagnostic =
            diagnostic.seeAlso(
                stage.minutesSpan(), "\"" + stage.id() + "\" has " + stage.minutes() + " minutes");
      }
      sink.report(diagnostic);
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.STAGE) && !edit.touches(Kind.SKILL);
  }
}
