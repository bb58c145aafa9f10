package dev.lectern.content.rule.checks;

import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;

/**
 * The description and the compatibility note keep to the Agent Skills specification: 1 to 1024
 * characters without angle brackets, and at most 500.
 */
public final class SkillDescriptionSpec implements Rule {

  private static final RuleId ID = new RuleId("skill-description-spec");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "The computed description has 1 to 1024 characters and no angle brackets.",
          "The description is all that an agent sees of a skill before it loads it. What is longer than the Agent Skills specification allows, or could be taken for markup, is refused by agents and registries.",
          new RuleExample(
              "skill.md",
"""
what: Coaches chess endgames move by move.
""",
"""
what: Coaches chess endgames (check > capture > threat).
"""));
  private static final int MAX_DESCRIPTION = 1024;
  private static final int MAX_COMPATIBILITY = 500;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content.skill().ifPresent(skill -> check(skill, sink));
  }

  private static void check(Skill skill, DiagnosticSink sink) {
    String description = skill.activation().description();
    int length = description.codePointCount(0, description.length());
    if (length > MAX_DESCRIPTION) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.activation().what().span(),
              "The description, computed from what, when, activation-phrases and exclusions, has "
                  + length
                  + " characters; agents take at most "
                  + MAX_DESCRIPTION
                  + ". Shorten one of them."));
    }
    if (description.indexOf('<') >= 0 || description.indexOf('>') >= 0) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.activation().what().span(),
              "The description, computed from what, when, activation-phrases and exclusions, holds"
                  + " an angle bracket. Say it in words."));
    }
    String compatibility = skill.identity().compatibility();
    if (compatibility.codePointCount(0, compatibility.length()) > MAX_COMPATIBILITY) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.span(),
              "\"compatibility\" has "
                  + compatibility.codePointCount(0, compatibility.length())
                  + " characters; agents take at most "
                  + MAX_COMPATIBILITY
                  + "."));
    }
  }
}
