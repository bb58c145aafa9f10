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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
          "The second of two equal headings gets an anchor with a number. Who puts a third one before them moves every link.",
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
    List<Map<String, BodyOutline.Heading>> open = new ArrayList<>();
    for (BodyOutline.Heading heading : file.outline().headings()) {
      while (open.size() > heading.level()) {
        open.remove(open.size() - 1);
      }
      while (open.size() < heading.level()) {
        open.add(new HashMap<>());
      }
      BodyOutline.Heading first =
          heading.text().isBlank()
              ? null
              : open.get(heading.level() - 1).putIfAbsent(heading.text(), heading);
      if (first != null) {
        sink.report(
            Diagnostic.warning(
                    ID,
                    file.at(heading.range()),
                    "The heading \""
                        + heading.text()
                        + "\" stands beside another of the same text, so a link to it depends on their order. Say in it how they differ.")
                .seeAlso(file.at(first.range()), "the first"));
      }
    }
  }
}
