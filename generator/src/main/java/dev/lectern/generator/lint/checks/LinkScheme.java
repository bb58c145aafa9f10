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
import java.util.Set;

/** A link has no scheme that runs something. */
public final class LinkScheme implements LintRule {

  private static final RuleId ID = new RuleId("link-scheme");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "A link has no scheme that runs something.",
              "Who opens such a link runs what it says, with the rights of the page or the program that shows it.",
              new RuleExample(
                  "references/dialects.md",
                  "[the steps](../SKILL.md#csv-cleaner)",
                  "[the steps](javascript:history.back)"))
          .reliedOn();

  private static final Set<String> DANGEROUS = Set.of("javascript", "vbscript", "data");

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
    if (DANGEROUS.contains(link.scheme())
        && !(link.image() && link.destination().startsWith("data:image/"))) {
      sink.report(
          Diagnostic.error(
              ID,
              link.span(),
              "A link must not begin with \""
                  + link.scheme()
                  + ":\"; who opens it may run something."));
    }
  }
}
