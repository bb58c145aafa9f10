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
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.SkillSpec;

/**
 * The description and the compatibility note keep to the Agent Skills specification: 1 to 1024
 * characters without angle brackets, and at most 500.
 */
public final class SkillDescriptionSpec implements EditRule {

  private static final RuleId ID = new RuleId("skill-description-spec");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "The computed description has 1 to 1024 characters and no angle brackets.",
          SkillSpec.DESCRIPTION_REASON,
          new RuleExample(
              "skill.md",
"""
what: Coaches chess endgames move by move.
""",
"""
what: Coaches chess endgames (check > capture > threat).
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content.skill().ifPresent(skill -> check(skill, sink));
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.SKILL);
  }

  private static void check(Skill skill, DiagnosticSink sink) {
    for (String fault : SkillSpec.descriptionFaults(skill.activation().description())) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.activation().what().span(),
              "The description, computed from what, when, activation-phrases and exclusions, "
                  + fault));
    }
    for (String fault : SkillSpec.compatibilityFaults(skill.identity().compatibility())) {
      sink.report(Diagnostic.error(ID, skill.span(), "\"compatibility\" " + fault));
    }
  }
}
