package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.lint.SkillLink;

/** A link to a file stays in the skill folder. */
public final class LinkStaysInside implements LintRule {

  private static final RuleId ID = new RuleId("link-leaves-folder");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "A link to a file stays in the skill folder.",
          "A skill folder is installed alone. What stands beside it on its author's machine is not there on any other.",
          new RuleExample(
              "references/dialects.md",
              "[the steps](../SKILL.md#csv-cleaner)",
              "[the steps](../../csv-steps/SKILL.md)"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      for (SkillLink link : file.links()) {
        check(link, sink);
      }
    }
  }

  private static void check(SkillLink link, DiagnosticSink sink) {
    if (link.kind() == SkillLink.Kind.ABSOLUTE || link.scheme().equals("file")) {
      sink.report(
          Diagnostic.error(
              ID,
              link.span(),
              "\""
                  + link.destination()
                  + "\" is a place on one machine; nobody else has it. Link to a file of the skill, from this file."));
    } else if (link.kind() == SkillLink.Kind.OUTSIDE) {
      sink.report(
          Diagnostic.error(
              ID,
              link.span(),
              "\""
                  + link.destination()
                  + "\" leads out of the skill folder, which is installed alone. Copy what it names into the folder."));
    } else if (link.kind() == SkillLink.Kind.INSIDE && link.destination().contains("\\")) {
      sink.report(
          Diagnostic.error(
              ID,
              link.span(),
              "\""
                  + link.destination()
                  + "\" has a backslash, which is a separator on Windows only. Write \"/\"."));
    }
  }
}
