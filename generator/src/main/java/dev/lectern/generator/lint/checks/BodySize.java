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

/** The body of SKILL.md has fewer than 500 lines and 5000 tokens. */
public final class BodySize implements LintRule {

  private static final RuleId ID = new RuleId("skill-body-size");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "The body of SKILL.md has fewer than 500 lines and 5000 tokens.",
          SkillSpec.BODY_SIZE_REASON,
          new RuleExample(
                  "SKILL.md",
"""
# CSV cleaner
""",
"""
# CSV cleaner

Look at each row, and at each cell of it.
""")
              .noting("The line is written 600 times."));

  private final TokenCounter tokens;

  public BodySize(TokenCounter tokens) {
    this.tokens = tokens;
  }

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    folder
        .main()
        .ifPresent(
            main -> {
              check(main, main.lines(), SkillSpec.MAX_BODY_LINES, "lines", sink);
              check(
                  main,
                  tokens.count(main.body().text()),
                  SkillSpec.MAX_BODY_TOKENS,
                  "tokens",
                  sink);
            });
  }

  private static void check(
      MarkdownFile main, int count, int limit, String unit, DiagnosticSink sink) {
    if (count >= limit) {
      sink.report(
          Diagnostic.error(
              ID,
              main.source().beginning(),
              "The body of SKILL.md has "
                  + count
                  + " "
                  + unit
                  + "; it must stay under "
                  + limit
                  + ", for an agent reads all of it each time. Move depth into files of references/."));
    }
  }
}
