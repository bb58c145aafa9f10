package dev.lectern.content.rule.checks;

import dev.lectern.content.rule.Rule;
import java.util.List;

/** All rules that look at resolved content. */
public final class Rules {

  private Rules() {}

  /** Every rule once, in the order of their ids. */
  public static List<Rule> all() {
    return List.of(
        new ActivationSides(),
        new ArchitectureConnected(),
        new ArchitectureDrawn(),
        new BudgetWithinLimit(),
        new DiagramDescribed(),
        new DiagramPlain(),
        new DiagramSize(),
        new FigureCited(),
        new InputUsed(),
        new NearMissPhrase(),
        new OrderUnique(),
        new OverviewPresent(),
        new PromptLength(),
        new PromptUnique(),
        new SkillDescriptionSpec(),
        new SkillNameSpec(),
        new StageMinutesBudget(),
        new StageOrderContiguous(),
        new StagesPresent());
  }
}
