package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** A code block is closed. */
public final class FenceClosed implements LintRule {

  private static final RuleId ID = new RuleId("fence-closed");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "A code block is closed.",
          "Without an end, all that follows is code: its headings and links are lost, and an agent may run the prose.",
          new RuleExample(
              "SKILL.md",
"""
```sh
python3 scripts/clean.py orders.csv
```
""",
"""
```sh
python3 scripts/clean.py orders.csv
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
    for (BodyOutline.Fence fence : file.outline().fences()) {
      if (!fence.closed()) {
        Span block = file.at(fence.range());
        sink.report(
            Diagnostic.error(
                ID,
                block.source().line(block.from().line()),
                "The code block that begins here is never closed, so an agent takes all that follows for code. Close it with a line of the same marks."));
      }
    }
  }
}
