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

/** A skill has at least one stage: the framework is what everything else hangs on. */
public final class StagesPresent implements EditRule {

  private static final RuleId ID = new RuleId("stages-present");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "A skill has at least one stage.",
              "The stages are the framework: schedules, rubrics and worked designs hang on them. A skill without one has nothing to walk through.",
              RuleExample.removed(
                      "stages/look.md",
"""
title: Look
""")
                  .noting("All stages are gone, and what names them."))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
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

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.STAGE);
  }
}
