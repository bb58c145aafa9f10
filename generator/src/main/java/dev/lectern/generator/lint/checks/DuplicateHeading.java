package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.Headings;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/**
 * Headings beside each other have different texts, so that their anchors do not depend on their
 * order.
 */
public final class DuplicateHeading implements LintRule {

  private static final RuleId ID = new RuleId("duplicate-heading");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "Headings beside each other have different texts, so that their anchors do not depend on their order.",
          "A link to one of two equal headings depends on their order, so it leads elsewhere when one is moved. In a list of contents they cannot be told apart.",
          new RuleExample(
              "references/dialects.md",
"""
## Tabs
""",
"""
## Semicolons
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    for (MarkdownFile file : folder.documents()) {
      check(file, sink);
    }
  }

  private static void check(MarkdownFile file, DiagnosticSink sink) {
    for (Headings.Clash clash : Headings.twins(file.outline().headings())) {
      sink.report(
          Diagnostic.warning(ID, file.at(clash.heading().range()), clash.message())
              .seeAlso(file.at(clash.earlier().range()), "the first"));
    }
  }
}
