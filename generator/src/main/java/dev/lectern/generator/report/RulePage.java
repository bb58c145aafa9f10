package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.validate.Suppressions;
import dev.lectern.generator.lint.FolderReadingRules;

/**
 * What there is to say about a rule, as Markdown: its page in {@code docs/rules}, what a terminal
 * shows of it, and the help that a report carries.
 *
 * @param rule of content, or of finished skill folders
 */
public record RulePage(RuleDescription rule) {

  private static final String GENERATED =
      "<!-- Made from the rules by RulePagesTest; see CONTRIBUTING.md. -->\n\n";

  /**
   * The page.
   *
   * @param reported what the console shows of the bad example
   */
  public String markdown(String reported) {
    return GENERATED
        + "# "
        + rule.id()
        + "\n\n"
        + rule.sentence()
        + "\n\n| Severity | Held while | Since | Mends itself |\n|---|---|---|---|\n| "
        + rule.severities()
        + " | "
        + rule.heldWhile().word()
        + " | "
        + rule.since()
        + " | "
        + (rule.fixable() ? "yes" : "no")
        + " |\n\n"
        + (rule.fixable()
            ? "`lectern:fix` [mends it](../fixing.md) where what was meant is beyond doubt.\n\n"
            : "")
        + otherwise()
        + sections("This is reported:\n\n" + fenced("text", reported))
        + "## To change its severity\n\n"
        + weighing()
        + manual()
        + "\n\n[All rules](README.md)\n";
  }

  /** The page for a terminal, which opens no links; it ends with the page's address. */
  public String text() {
    return "# "
        + rule.id()
        + "\n\n"
        + rule.sentence()
        + "\n\nSeverity: "
        + rule.severities()
        + ". Held while "
        + rule.heldWhile().word()
        + ". Since "
        + rule.since()
        + ". "
        + (rule.fixable() ? "lectern:fix mends it." : "It does not mend itself.")
        + "\n\n"
        + otherwise()
        + sections("")
        + "## To change its severity\n\n"
        + weighing()
        + "\n\n"
        + Documentation.address(rule)
        + "\n";
  }

  /** Why the rule is there, what breaks it and what keeps to it, without a title. */
  public String help() {
    return sections("").stripTrailing();
  }

  private String otherwise() {
    String other = rule.severity() == Severity.ERROR ? "A warning " : "An error ";
    return rule.otherwise().isEmpty() ? "" : other + rule.otherwise() + ".\n\n";
  }

  private String sections(String reported) {
    RuleExample example = rule.example();
    return "## Why\n\n"
        + rule.rationale()
        + "\n\n## What breaks it\n\n"
        + shown(example.bad())
        + (example.note().isEmpty() ? "" : example.note() + "\n\n")
        + reported
        + "## What keeps to it\n\n"
        + shown(example.good());
  }

  private String shown(String text) {
    String file = "`" + rule.example().path() + "`";
    return text.isEmpty()
        ? "The file " + file + " is not there.\n\n"
        : "In " + file + ":\n\n" + fenced(language(), text);
  }

  private String weighing() {
    if (rule.lowerable()) {
      return "A build sets it to `error`, `warning` or `off` with `-Dlectern.severity="
          + rule.id()
          + "=off`, or in its POM"
          + (isSuppressible()
              ? "; an entry suppresses it with `lectern-ignore` and a reason."
              : rule.heldWhile() == HeldWhile.LINTING
                  ? "; a baseline accepts single findings."
                  : ".");
    }
    return "It cannot be lowered: "
        + switch (rule.heldWhile()) {
          case VALIDATING -> "what is made of the content relies on it.";
          case COMPARING -> "a build that wants no comparison leaves the goal `check` out.";
          case LINTING ->
              FolderReadingRules.ALL.contains(rule)
                  ? "the other rules do not see what was not read."
                  : "those who install the skill are harmed. A baseline accepts single findings.";
          default -> "where it is broken, nothing is left to be published.";
        };
  }

  /** Where severities are explained, for those rules that have a choice. */
  private String manual() {
    return !rule.lowerable()
        ? ""
        : rule.heldWhile() == HeldWhile.LINTING
            ? " See [linting](../../linting.md#severity)."
            : " See [the content format](../content-format.md#severity-and-suppression).";
  }

  /** Whether an entry may say that it breaks the rule: not that it says so in vain. */
  private boolean isSuppressible() {
    return rule.heldWhile() == HeldWhile.VALIDATING
        && !rule.id().equals(Suppressions.SUPPRESSION_USED);
  }

  private String language() {
    String path = rule.example().path();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return switch (ending) {
      case "md" -> rule.example().isYaml() ? "yaml" : "markdown";
      case "yaml", "json", "svg" -> ending;
      case "py" -> "python";
      default -> "text";
    };
  }

  /** Code between fences that are longer than those in it. */
  private static String fenced(String language, String code) {
    String fence = code.contains("```") ? "````" : "```";
    return fence + language + "\n" + code.stripTrailing() + "\n" + fence + "\n\n";
  }
}
