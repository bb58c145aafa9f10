package dev.lectern.content.rule.checks;

import dev.lectern.content.prose.Dictionaries;
import dev.lectern.content.rule.Rule;
import java.util.List;

/** All rules that look at resolved content. */
public final class Rules {

  private Rules() {}

  /**
   * Every rule once, in the order of their ids.
   *
   * @param dictionaries what spelling is checked with
   */
  public static List<Rule> all(Dictionaries dictionaries) {
    return List.of(
        new ActivationSides(),
        new ArchitectureConnected(),
        new ArchitectureDrawn(),
        new BudgetWithinLimit(),
        new DiagramDescribed(),
        new DiagramPlain(),
        new DiagramSize(),
        new EntryUnique(),
        new FigureCited(),
        new InputUsed(),
        new NearDuplicate(),
        new NearMissPhrase(),
        new NoBannedPhrase(),
        new OrderUnique(),
        new OverviewPresent(),
        new ParagraphLength(),
        new PromptLength(),
        new PromptUnique(),
        new RubricEven(),
        new SentenceLength(),
        new SkillDescriptionSpec(),
        new SkillNameSpec(),
        new SourceUsed(),
        new Spelling(dictionaries),
        new StageMinutesBudget(),
        new StageOrderContiguous(),
        new StagesPresent());
  }
}
