package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.ContentLoader;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.rule.SkillSpec;

/**
 * The skill's name keeps to the Agent Skills specification: 1 to 64 of a-z, 0-9 and single hyphens.
 */
public final class SkillNameSpec implements EditRule {

  private static final RuleId ID = new RuleId("skill-name-spec");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.VALIDATING,
              "The skill's name has 1 to 64 characters of a-z, 0-9 and single hyphens.",
              SkillSpec.NAME_REASON,
              new RuleExample(
                  "skill.md",
"""
name: chess-endgame-coach
""",
"""
name: Chess Endgame Coach
"""))
          .reliedOn();

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
    String name = skill.identity().name();
    if (!SkillSpec.isName(name)) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.nameSpan(),
              "The skill's name \"" + name + "\" " + SkillSpec.nameFault(name)));
    } else if (!ContentLoader.isId(name)) {
      sink.report(
          Diagnostic.error(
              ID,
              skill.nameSpan(),
              "The skill's name \""
                  + name
                  + "\" cannot name its folder, for Windows has a device of this name. Use another"
                  + " one."));
    }
  }
}
