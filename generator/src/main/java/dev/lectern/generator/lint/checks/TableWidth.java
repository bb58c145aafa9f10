package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.WideTables;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** A table has at most 8 columns. */
public final class TableWidth implements LintRule {

  private static final RuleId ID = new RuleId("table-width");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A table has at most 8 columns.",
          "More do not fit a page or a phone, and in plain text nobody keeps track of which cell belongs to which heading.",
          new RuleExample(
              "references/dialects.md",
"""
Files from spreadsheets in most of Europe part cells by `;`.
""",
"""
| a | b | c | d | e | f | g | h | i |
|---|---|---|---|---|---|---|---|---|
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
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
    for (WideTables.Wide table : WideTables.in(file.body(), file.outline())) {
      sink.report(Diagnostic.warning(ID, table.header(), table.message()));
    }
  }
}
