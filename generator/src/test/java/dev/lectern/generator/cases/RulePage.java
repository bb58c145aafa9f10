package dev.lectern.generator.cases;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.validate.Suppressions;
import java.util.Comparator;
import java.util.List;

/** The page of a rule, and the index of all pages, as Markdown. */
final class RulePage {

  private static final String GENERATED =
      "<!-- Made from the rules by RulePagesTest; see CONTRIBUTING.md. -->\n\n";

  private RulePage() {}

  /**
   * @param console what the console shows of the bad example
   */
  static String of(ShownRule shown, String console) {
    RuleDescription rule = shown.rule();
    RuleExample example = rule.example();
    StringBuilder page = new StringBuilder(GENERATED);
    page.append("# ").append(rule.id()).append("\n\n");
    page.append(rule.sentence()).append("\n\n");
    page.append("| Severity | Held while | Since | Mends itself |\n|---|---|---|---|\n");
    page.append("| ").append(rule.severity().word());
    page.append(" | ").append(rule.heldWhile().word());
    page.append(" | ").append(rule.since());
    page.append(" | ").append(rule.fixable() ? "yes" : "no").append(" |\n\n");
    if (rule.fixable()) {
      page.append(
          "`lectern:fix` [mends it](../fixing.md) where what was meant is beyond doubt.\n\n");
    }
    page.append("## Why\n\n").append(rule.rationale()).append("\n\n");
    page.append("## What breaks it\n\n");
    if (example.bad().isEmpty()) {
      page.append("The file `").append(example.path()).append("` is not there.\n\n");
    } else {
      page.append("In `").append(example.path()).append("`:\n\n");
      page.append(fenced(language(example), example.bad()));
    }
    if (!shown.reason().isEmpty()) {
      page.append(shown.reason()).append("\n\n");
    }
    page.append("This is reported:\n\n").append(fenced("text", console));
    page.append("## What keeps to it\n\n");
    if (example.good().isEmpty()) {
      page.append("The file `").append(example.path()).append("` is not there.\n\n");
    } else {
      page.append("In `").append(example.path()).append("`:\n\n");
      page.append(fenced(language(example), example.good()));
    }
    page.append("## To change its severity\n\n").append(severity(rule)).append("\n\n");
    return page.append("[All rules](README.md)\n").toString();
  }

  private static String severity(RuleDescription rule) {
    if (rule.lowerable()) {
      return "A build sets it to `error`, `warning` or `off` with `-Dlectern.severity="
          + rule.id()
          + "=off`, or in its POM"
          + (isSuppressible(rule)
              ? "; an entry suppresses it with `lectern-ignore` and a reason. "
              : ". ")
          + "See [the content format](../content-format.md#severity-and-suppression).";
    }
    return rule.heldWhile() == HeldWhile.VALIDATING
        ? "It cannot be lowered: what is made of the content relies on it."
        : "It cannot be lowered: where it is broken, nothing is left to be published.";
  }

  /** Whether an entry may say that it breaks the rule: not that it says so in vain. */
  private static boolean isSuppressible(RuleDescription rule) {
    return rule.heldWhile() == HeldWhile.VALIDATING
        && !rule.id().equals(Suppressions.SUPPRESSION_USED);
  }

  static String index(List<RuleDescription> rules) {
    StringBuilder page = new StringBuilder(GENERATED);
    page.append("# Rules\n\n");
    page.append("Content is held to ").append(rules.size()).append(" rules: ");
    page.append(count(rules, Severity.ERROR)).append(" report errors, which stop a build, and ");
    page.append(count(rules, Severity.WARNING)).append(" report warnings. ");
    page.append("The severity of those that say so [can be changed](");
    page.append("../content-format.md#severity-and-suppression).\n");
    for (HeldWhile stage : HeldWhile.values()) {
      page.append("\n## While ").append(stage.word()).append("\n\n");
      page.append("| Rule | Severity | What must hold |\n|---|---|---|\n");
      rules.stream()
          .filter(rule -> rule.heldWhile() == stage)
          .sorted(
              Comparator.comparing(RuleDescription::severity).thenComparing(RuleDescription::id))
          .forEach(
              rule ->
                  page.append("| [")
                      .append(rule.id())
                      .append("](")
                      .append(rule.id())
                      .append(".md) | ")
                      .append(rule.severity().word())
                      .append(rule.lowerable() ? ", can be changed" : "")
                      .append(" | ")
                      .append(rule.sentence())
                      .append(" |\n"));
    }
    return page.toString();
  }

  private static long count(List<RuleDescription> rules, Severity severity) {
    return rules.stream().filter(rule -> rule.severity() == severity).count();
  }

  private static String language(RuleExample example) {
    return example.path().endsWith(".yaml")
        ? "yaml"
        : example.path().endsWith(".md") ? "markdown" : "text";
  }

  /** Code between fences that are longer than those in it. */
  private static String fenced(String language, String code) {
    String fence = code.contains("```") ? "````" : "```";
    return fence + language + "\n" + code.stripTrailing() + "\n" + fence + "\n\n";
  }
}
