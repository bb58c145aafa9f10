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

/** A heading is at most one level below the one before it. */
public final class HeadingOrder implements LintRule {

  private static final RuleId ID = new RuleId("heading-order");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A heading is at most one level below the one before it.",
          "Readers, screen readers and agents take the levels for the outline. A skipped one reads as a part that is missing.",
          new RuleExample(
              "references/dialects.md",
"""
## Semicolons
""",
"""
#### Semicolons
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
    for (Headings.Clash clash : Headings.skippedLevels(file.outline().headings())) {
      sink.report(
          Diagnostic.warning(ID, file.at(clash.heading().range()), clash.message())
              .seeAlso(file.at(clash.earlier().range()), "the heading before it"));
    }
  }
}
