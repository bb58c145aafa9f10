package dev.lectern.content.rule.checks;

import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;

/**
 * The description and the compatibility note keep to the Agent Skills specification: 1 to 1024
 * characters without angle brackets, and at most 500.
 */
public final class SkillDescriptionSpec implements Rule {

  private static final RuleId ID = new RuleId("skill-description-spec");
  private static final int MAX_DESCRIPTION = 1024;
  private static final int MAX_COMPATIBILITY = 500;

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
