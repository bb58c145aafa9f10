package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Stage;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;

/** A skill has at least one stage: the framework is what everything else hangs on. */
public final class StagesPresent implements Rule {

  private static final RuleId ID = new RuleId("stages-present");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A skill has at least one stage.";
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (content.isComplete(Kind.STAGE) && content.ofKind(Kind.STAGE, Stage.class).isEmpty()) {
      content
          .skill()
          .ifPresent(
              skill ->
                  sink.report(
                      Diagnostic.error(
                          ID,
                          skill.span(),
                          "The content has no stage. Add stages/<id>.md for each step of the"
                              + " framework.")));
    }
  }
}
