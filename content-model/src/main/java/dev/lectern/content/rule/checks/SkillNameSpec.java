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
import java.util.regex.Pattern;

/**
 * The skill's name keeps to the Agent Skills specification: 1 to 64 of a-z, 0-9 and single hyphens.
 */
public final class SkillNameSpec implements Rule {

  private static final RuleId ID = new RuleId("skill-name-spec");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "The skill's name has 1 to 64 characters of a-z, 0-9 and single hyphens.",
              "The name is the folder's name, and what users type to call the skill. The Agent Skills specification allows no other characters, so other names are not installed.",
              new RuleExample(
                  "skill.md",
"""
name: chess-endgame-coach
""",
"""
name: Chess Endgame Coach
"""))
          .reliedOn();
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int MAX_LENGTH = 64;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content.skill().ifPresent(skill -> check(skill, sink));
  }

  private static void check(Skill skill, DiagnosticSink sink) {
    String name = skill.identity().name();
    if (!SHAPE.matcher(name).matches() || name.length() > MAX_LENGTH) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.nameSpan(),
              "The skill's name \""
                  + name
                  + "\" has "
                  + name.length()
                  + " characters; it must have 1 to 64 of a-z, 0-9 and single hyphens, none at"
                  + " either end."));
    }
  }
}
