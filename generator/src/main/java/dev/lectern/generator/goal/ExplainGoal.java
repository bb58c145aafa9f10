package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.load.Suggestion;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.report.RulePage;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows the page of a rule, or lists all rules.
 *
 * @param rule its name; empty for all
 * @param howToReadOne ends the list: what to do to read a page
 */
public record ExplainGoal(String rule, String howToReadOne) {

  /**
   * Shows it.
   *
   * @throws GoalFailure if there is no such rule
   */
  public void run(Console console) {
    if (rule.isBlank()) {
      console.info(list("Rules for content:", RuleCatalogue.all()));
      console.info(list("Rules for finished skill folders:", RuleCatalogue.ofFolders()));
      console.info(howToReadOne);
      return;
    }
    String name = rule.strip();
    List<RuleDescription> found = RuleCatalogue.named(name);
    if (found.isEmpty()) {
      List<String> known =
          Stream.concat(RuleCatalogue.all().stream(), RuleCatalogue.ofFolders().stream())
              .map(each -> each.id().value())
              .distinct()
              .toList();
      throw GoalFailure.usage(
          "There is no rule \"" + name + "\"." + Suggestion.phrase(name, known));
    }
    found.forEach(each -> console.info("\n\n" + new RulePage(each).text()));
  }

  private static String list(String title, List<RuleDescription> rules) {
    StringBuilder text = new StringBuilder(title).append("\n\n");
    int width = rules.stream().mapToInt(each -> each.id().value().length()).max().orElse(0);
    rules.forEach(
        each ->
            text.append("  ")
                .append(each.id().value())
                .append(" ".repeat(width - each.id().value().length() + 2))
                .append(each.sentence())
                .append('\n'));
    return text.toString();
  }
}
