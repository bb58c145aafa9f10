package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.Secrets;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** No file holds what looks like a key or a password. */
public final class Secret implements LintRule {

  private static final RuleId ID = new RuleId("secret");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "No file holds what looks like a key or a password.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (FolderFile file : folder.files()) {
      file.text().ifPresent(text -> check(text, sink));
    }
  }

  private static void check(SourceText source, DiagnosticSink sink) {
    for (Span span : Secrets.hidden(source)) {
      sink.report(
          Diagnostic.error(
              ID,
              span,
              "This looks like a secret. Revoke it, for whoever installs the skill has it; then name an environment variable instead."));
    }
  }
}
