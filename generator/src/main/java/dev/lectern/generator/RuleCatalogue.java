package dev.lectern.generator;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.LoadRuleDescriptions;
import dev.lectern.content.resolve.ResolveRuleDescriptions;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.rule.checks.Rules;
import dev.lectern.content.validate.Suppressions;
import dev.lectern.generator.diagram.DiagramRuleDescriptions;
import dev.lectern.generator.plan.PlanRuleDescriptions;
import dev.lectern.generator.skill.SkillRuleDescriptions;
import dev.lectern.generator.spelling.LanguageToolDictionaries;
import dev.lectern.generator.web.WebLinkReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule that content is held to, whoever holds it. */
public final class RuleCatalogue {

  private static final List<RuleDescription> ALL =
      Stream.of(
              LoadRuleDescriptions.ALL,
              ResolveRuleDescriptions.ALL,
              Rules.all(new LanguageToolDictionaries()).stream().map(Rule::description).toList(),
              List.of(Suppressions.DESCRIPTION),
              PlanRuleDescriptions.ALL,
              SkillRuleDescriptions.ALL,
              DiagramRuleDescriptions.ALL)
          .<RuleDescription>flatMap(List::stream)
          .sorted(Comparator.comparing(RuleDescription::id))
          .toList();

  private RuleCatalogue() {}

  /** What must hold by each rule, in one sentence, and by those of other goals for content. */
  public static Map<RuleId, String> sentences() {
    Map<RuleId, String> sentences = new HashMap<>(WebLinkReport.SENTENCES);
    ALL.forEach(rule -> sentences.put(rule.id(), rule.sentence()));
    return sentences;
  }

  /** In the order of their ids, each once. */
  public static List<RuleDescription> all() {
    return ALL;
  }
}
