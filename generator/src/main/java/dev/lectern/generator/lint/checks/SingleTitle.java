package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.List;

/** A file has no more than one heading of level 1. */
public final class SingleTitle implements LintRule {

  private static final RuleId ID = new RuleId("single-title");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A file has no more than one heading of level 1.",
          "One file is one document with one title. What splits it at its titles would take it for two.",
          new RuleExample(
              "references/dialects.md",
"""
## Tabs
""",
"""
# Tabs
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
    List<BodyOutline.Heading> titles =
        file.outline().headings().stream().filter(heading -> heading.level() == 1).toList();
    for (int i = 1; i < titles.size(); i++) {
      sink.report(
          Diagnostic.warning(
                  ID,
                  file.at(titles.get(i).range()),
                  "This is a second heading of level 1; its file is one document. Make it level 2.")
              .seeAlso(file.at(titles.get(0).range()), "the first"));
    }
  }
}
