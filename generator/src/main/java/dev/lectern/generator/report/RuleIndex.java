package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.Severity;
import java.util.Comparator;
import java.util.List;

/** The lists of all rules, as Markdown. */
public final class RuleIndex {

  private static final String GENERATED =
      "<!-- Made from the rules by RulePagesTest; see CONTRIBUTING.md. -->\n\n";

  private RuleIndex() {}

  /** The index of the rules that content is held to, stage by stage. */
  public static String ofContent(List<RuleDescription> rules) {
    StringBuilder page = new StringBuilder(GENERATED);
    page.append("# Rules\n\n");
    page.append("Content is held to ").append(rules.size()).append(" rules: ");
    page.append(count(rules, Severity.ERROR)).append(" report errors, which stop a build, and ");
    page.append(count(rules, Severity.WARNING)).append(" report warnings. ");
    page.append("The severity of those that say so [can be changed](");
    page.append("../content-format.md#severity-and-suppression). ");
    page.append("Finished skill folders have [rules of their own](folder/README.md).\n");
    for (HeldWhile stage : HeldWhile.values()) {
      List<RuleDescription> held =
          rules.stream().filter(rule -> rule.heldWhile() == stage).toList();
      if (!held.isEmpty()) {
        page.append("\n## While ").append(stage.word()).append("\n\n").append(table(held, ""));
      }
    }
    return page.toString();
  }

  /** The index of the rules of finished skill folders. */
  public static String ofFolders(List<RuleDescription> rules) {
    return GENERATED
        + "# Rules for finished skill folders\n\n`lectern:lint-skill` holds a finished folder to "
        + rules.size()
        + " rules: "
        + count(rules, Severity.ERROR)
        + " report errors, which stop a build, and "
        + count(rules, Severity.WARNING)
        + " report warnings. See [linting](../../linting.md). Content has"
        + " [rules of its own](../README.md).\n\n"
        + table(rules, "");
  }

  /**
   * Rules as a table, errors first.
   *
   * @param folder of their pages, as the reader's links have it; with a slash at its end if it is
   *     not empty
   */
  public static String table(List<RuleDescription> rules, String folder) {
    StringBuilder table =
        new StringBuilder("| Rule | Severity | What must hold |\n|---|---|---|\n");
    rules.stream()
        .sorted(Comparator.comparing(RuleDescription::severity).thenComparing(RuleDescription::id))
        .forEach(
            rule ->
                table
                    .append("| [")
                    .append(rule.id())
                    .append("](")
                    .append(folder)
                    .append(rule.id())
                    .append(".md) | ")
                    .append(rule.severities())
                    .append(rule.lowerable() ? ", can be changed" : "")
                    .append(" | ")
                    .append(rule.sentence())
                    .append(" |\n"));
    return table.toString();
  }

  private static long count(List<RuleDescription> rules, Severity severity) {
    return rules.stream().filter(rule -> rule.reports(severity)).count();
  }
}
