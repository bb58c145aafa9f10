package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import dev.lectern.generator.tokens.TokenCounter;

/** A reference has fewer than 12000 tokens. */
public final class ReferenceSize implements LintRule {

  private static final RuleId ID = new RuleId("reference-size");

  private final TokenCounter tokens;

  public ReferenceSize(TokenCounter tokens) {
    this.tokens = tokens;
  }

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A reference has fewer than 12000 tokens.";
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
