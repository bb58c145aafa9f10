package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.DescriptionWords;
import dev.lectern.content.rule.EditRule;

/** The description says when to use the skill. */
public final class DescriptionSaysWhen implements EditRule {

  private static final RuleId ID = new RuleId("description-says-when");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "The description says when to use the skill.",
          "Agents choose a skill by its description alone. One that says what the skill is, and not when it serves, is not chosen when it would.",
          new RuleExample(
              "skill.md",
"""
when: Use to practise an endgame or to have one reviewed.
""",
"""
when: Club players like it.
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /**
   * What the description is computed of besides, the phrases and exclusions, says it for no one.
   */
  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content
        .skill()
        .map(Skill::activation)
        .ifPresent(
            activation ->
                DescriptionWords.fault(
                        activation.what().markdown() + " " + activation.when().markdown())
                    .ifPresent(
                        fault ->
                            sink.report(Diagnostic.warning(ID, activation.when().span(), fault))));
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.SKILL);
  }
}
