package dev.lectern.generator.plan;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import java.util.List;

/** What people are told about the rules that are held while outputs get their paths. */
public final class PlanRuleDescriptions {

  /** One for each, in the order of their ids. */
  public static final List<RuleDescription> ALL =
      List.of(
          RuleDescription.error(
              OutputPlanner.OUTPUT_COLLISION,
              HeldWhile.PLANNING,
              "No two outputs want the same path.",
              "One of the two pages would overwrite the other, and which one would be left to chance.",
              RuleExample.created(
                  "techniques/index.md",
"""
---
title: Index drill
order: 2
group: drill
summary: Play from a list of moves.
take-for: Memory.
caution: Grows dull.
---
""")));

  private PlanRuleDescriptions() {}
}
