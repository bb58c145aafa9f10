package dev.lectern.content.rule.checks;

import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.SkillSpec;

/**
 * The description and the compatibility note keep to the Agent Skills specification: 1 to 1024
 * characters without angle brackets, and at most 500.
 */
public final class SkillDescriptionSpec implements Rule {

  private static final RuleId ID = new RuleId("skill-description-spec");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The computed description has 1 to 1024 characters and no angle brackets.";
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content.skill().ifPresent(skill -> check(skill, sink));
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
