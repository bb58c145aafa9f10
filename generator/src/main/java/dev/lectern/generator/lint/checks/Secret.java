package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
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
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "No file holds what looks like a key or a password.",
              "What is published cannot be taken back: whoever installs the skill has the key. The report prints its beginning only.",
              new RuleExample(
                      "SKILL.md",
"""
python3 scripts/clean.py orders.csv
""",
"""
KEY=AKIA**************** python3 scripts/clean.py orders.csv
""")
                  .noting("For the stars stands the rest of a key."))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
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
