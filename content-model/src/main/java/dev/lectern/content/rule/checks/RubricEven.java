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

/** Either no stage is scored, or all are scored on the same scale. */
public final class RubricEven implements EditRule {

  private static final RuleId ID = new RuleId("rubric-even");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "Either no stage has a rubric, or all have one with as many scores.",
              "Scores are added up and compared over the stages. A stage without a scale, or with another, makes the sum mean nothing.",
              new RuleExample(
                  "stages/look.md",
"""
draw: The board
""",
"""
rubric:
  - Sees the pieces.
  - Counts the tempi.
draw: The board
"""))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** The first stage that has a rubric sets the scale. */
  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    if (!content.isComplete(Kind.STAGE)) {
      return;
    }
    List<Stage> stages = content.stages();
    stages.stream()
        .filter(stage -> !stage.rubric().isEmpty())
        .findFirst()
        .ifPresent(first -> stages.forEach(stage -> check(stage, first, sink)));
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.STAGE);
  }

  private static void check(Stage stage, Stage first, DiagnosticSink sink) {
    int scores = stage.rubric().size();
    if (scores != first.rubric().size()) {
      sink.report(
          Diagnostic.error(
                  ID,
                  scores == 0 ? stage.span() : stage.rubric().get(scores - 1).span(),
                  scores == 0
                      ? "The stage \"" + stage.id() + "\" has no \"rubric\", and others have one."
                      : "The rubric of \""
                          + stage.id()
                          + "\" ends with the score "
                          + scores
                          + "; that of \""
                          + first.id()
                          + "\" ends with "
                          + first.rubric().size()
                          + ".")
              .seeAlso(first.rubric().get(0).span(), "the scale is set here"));
    }
  }
}
