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
        new AbbreviationDefined(),
        new ActivationSides(),
        new ArchitectureConnected(),
        new ArchitectureDrawn(),
        new BudgetWithinLimit(),
        new DescriptionSaysWhen(),
        new DiagramDescribed(),
        new DiagramPlain(),
        new DiagramSize(),
        new DuplicateHeading(),
        new EntryLinked(),
        new EntryUnique(),
        new FenceLanguage(),
        new FigureCited(),
        new FormerIdFree(),
        new HeadingOrder(),
        new InputUsed(),
        new NearDuplicate(),
        new NearMissPhrase(),
        new NoBannedPhrase(),
        new OrderUnique(),
        new OverviewPresent(),
        new ParagraphLength(),
        new Placeholder(),
        new PromptLength(),
        new PromptUnique(),
        new RubricEven(),
        new Secret(),
        new SentenceLength(),
        new SingleTitle(),
        new SkillDescriptionSpec(),
        new SkillNameSpec(),
        new SourceUsed(),
        new Spelling(dictionaries),
        new StageMinutesBudget(),
        new StageOrderContiguous(),
        new StagesPresent(),
        new TableWidth());
  }
}
