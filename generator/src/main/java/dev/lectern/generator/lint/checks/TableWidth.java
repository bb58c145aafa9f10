package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.WideTables;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** A table has at most 8 columns. */
public final class TableWidth implements LintRule {

  private static final RuleId ID = new RuleId("table-width");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A table has at most 8 columns.";
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
