package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
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

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "Headings beside each other have different texts, so that their anchors do not depend on their order.";
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
