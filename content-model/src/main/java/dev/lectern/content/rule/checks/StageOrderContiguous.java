package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Stage;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import java.util.List;

/** Stages are numbered 1, 2, 3 … without holes. */
public final class StageOrderContiguous implements Rule {

  private static final RuleId ID = new RuleId("stage-order-contiguous");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Stages are numbered 1, 2, 3 … without holes.";
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
}
