package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.tokens.TokenCounter;

/** A reference has fewer than 12000 tokens. */
public final class ReferenceSize implements LintRule {

  private static final RuleId ID = new RuleId("reference-size");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A reference has fewer than 12000 tokens.",
          SkillSpec.REFERENCE_SIZE_REASON,
          new RuleExample(
                  "references/dialects.md",
"""
## Tabs
""",
"""
A tab parts cells, and a cell in quotes may hold one.
""")
              .noting("The line is written 1,200 times."));

  private final TokenCounter tokens;

  public ReferenceSize(TokenCounter tokens) {
    this.tokens = tokens;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (MarkdownFile file : folder.documents()) {
      int count = file.isMain() ? 0 : tokens.count(file.body().text());
      if (count >= SkillSpec.MAX_REFERENCE_TOKENS) {
        sink.report(
            Diagnostic.warning(
                ID,
                file.source().beginning(),
                "The file has "
                    + count
                    + " tokens; it should stay under "
                    + SkillSpec.MAX_REFERENCE_TOKENS
                    + ", for an agent that opens it reads all of it. Split it."));
      }
    }
  }
}
