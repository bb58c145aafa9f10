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

/** A code block names its language. */
public final class FenceLanguage implements LintRule {

  private static final RuleId ID = new RuleId("fence-language");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A code block names its language.",
          "Agents and editors read it as the language that it names, and guess otherwise. A name tells a command from what it prints.",
          new RuleExample(
              "SKILL.md",
"""
```sh
python3 scripts/clean.py orders.csv
```
""",
"""
```
python3 scripts/clean.py orders.csv
```
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
      if (fence.info().isEmpty()) {
        Span block = file.at(fence.range());
        sink.report(
            Diagnostic.warning(
                ID,
                block.source().line(block.from().line()),
                "This code block does not name its language. Write it after the opening marks; \"text\" if it is none."));
      }
    }
  }
}
