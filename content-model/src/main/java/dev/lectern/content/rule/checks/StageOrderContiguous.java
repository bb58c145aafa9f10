package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
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
import java.util.List;

/** Stages are numbered 1, 2, 3 … without holes. */
public final class StageOrderContiguous implements EditRule {

  private static final RuleId ID = new RuleId("stage-order-contiguous");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "Stages are numbered 1, 2, 3 … without holes.",
              "Readers and agents name stages by their number. A hole looks like a stage that was lost.",
              new RuleExample(
                  "stages/play.md",
"""
order: 3
""",
"""
order: 4
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!content.isComplete(Kind.STAGE)) {
      return;
    }
    List<Stage> stages = content.stages();
    int expected = 1;
    for (Stage stage : stages) {
      if (stage.order() > expected) {
        sink.report(
            Diagnostic.error(
                ID,
                stage.span(),
                "The stage \""
                    + stage.id()
                    + "\" has order "
                    + stage.order()
                    + ", but no stage has order "
                    + expected
                    + "."));
      }
      expected = stage.order() + 1;
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.STAGE);
  }
}
