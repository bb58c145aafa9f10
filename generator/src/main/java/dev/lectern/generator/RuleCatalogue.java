package dev.lectern.generator;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.LoadRuleDescriptions;
import dev.lectern.content.resolve.ResolveRuleDescriptions;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.Suppressions;
import dev.lectern.generator.diagram.DiagramRuleDescriptions;
import dev.lectern.generator.lint.FolderReadingRules;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.plan.PlanRuleDescriptions;
import dev.lectern.generator.skill.SkillRuleDescriptions;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every rule: those that content is held to, whoever holds it, and those of finished folders. */
public final class RuleCatalogue {

  private static final List<RuleDescription> ALL =
      Stream.of(
              LoadRuleDescriptions.ALL,
              ResolveRuleDescriptions.ALL,
              Rules.all(new LanguageToolDictionaries()).stream().map(Rule::description).toList(),
              List.of(Suppressions.DESCRIPTION),
              PlanRuleDescriptions.ALL,
              SkillRuleDescriptions.ALL,
              DiagramRuleDescriptions.ALL,
              List.of(PublishedFresh.DESCRIPTION))
          .<RuleDescription>flatMap(List::stream)
          .sorted(Comparator.comparing(RuleDescription::id))
          .toList();

  private static final List<RuleDescription> OF_FOLDERS =
      Stream.concat(
              FolderReadingRules.ALL.stream(),
              SkillLint.rules().stream().map(LintRule::description))
          .sorted(Comparator.comparing(RuleDescription::id))
          .toList();

  private RuleCatalogue() {}

  /** Those of content, in the order of their ids, each once. */
  public static List<RuleDescription> all() {
    return ALL;
  }

  /** Those of finished skill folders, in the order of their ids, each once. */
  public static List<RuleDescription> ofFolders() {
    return OF_FOLDERS;
  }

  /** What there is by a name: of content, of finished folders, or both, in this order. */
  public static List<RuleDescription> named(String id) {
    return Stream.concat(ALL.stream(), OF_FOLDERS.stream())
        .filter(rule -> rule.id().value().equals(id))
        .toList();
  }
}
