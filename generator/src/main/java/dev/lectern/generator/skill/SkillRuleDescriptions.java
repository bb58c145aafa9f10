package dev.lectern.generator.skill;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.rule.SkillSpec;
import java.util.List;

/** What people are told about the rules that are held while the skill folder is rendered. */
public final class SkillRuleDescriptions {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          RuleDescription.warning(
              SkillRenderer.REFERENCE_SIZE,
              HeldWhile.RENDERING,
              "A reference has fewer than 12,000 tokens.",
              SkillSpec.REFERENCE_SIZE_REASON,
              new RuleExample(
                      "references/endgame-guide.md",
"""
## Patterns
""",
"""
## Drills

King, pawn, king, pawn, king, pawn, king, pawn.

## Patterns
""")
                  .noting("The line of the drill is written 800 times.")),
          RuleDescription.error(
              SkillRenderer.SKILL_BODY_SIZE,
              HeldWhile.RENDERING,
              "The body of SKILL.md has fewer than 5,000 tokens and 500 lines.",
              SkillSpec.BODY_SIZE_REASON,
              new RuleExample(
                      "skill.md",
"""
## Mistakes
""",
"""
## Drills

King, pawn, king, pawn, king, pawn, king, pawn.

## Mistakes
""")
                  .noting("The line of the drill is written 320 times.")));

  private SkillRuleDescriptions() {}
}
