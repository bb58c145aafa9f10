package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No file holds what looks like a key or a password. */
public final class Secret implements LintRule {

  private static final RuleId ID = new RuleId("secret");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "No file holds what looks like a key or a password.",
              "Whoever installs the skill has the key, and so has everyone who reads the repository's history.",
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

  private static final int MOST = 50;
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"
              + "|\\bgh[pousr]_[A-Za-z0-9]{36,255}\\b"
              + "|\\bgithub_pat_[A-Za-z0-9_]{50,255}\\b"
              + "|\\bglpat-[A-Za-z0-9_\\-]{20,64}"
              + "|\\bsk-(?:ant-|proj-)?[A-Za-z0-9_\\-]{32,255}"
              + "|\\bxox[abprs]-[A-Za-z0-9\\-]{20,255}"
              + "|\\bAIza[0-9A-Za-z_\\-]{35}"
              + "|\\bsk_live_[0-9A-Za-z]{16,255}"
              + "|-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s*+[A-Za-z0-9+/=]{20,120}");
  private static final Pattern EXAMPLE =
      Pattern.compile("EXAMPLE|example|your|YOUR|xxxx|XXXX|0000|\\.\\.\\.|1234567890");

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
    Matcher matcher = KEY.matcher(source.text());
    List<Span> found = new ArrayList<>();
    while (matcher.find() && found.size() < MOST) {
      if (!EXAMPLE.matcher(matcher.group()).find()) {
        found.add(source.span(matcher.start(), matcher.end()));
      }
    }
    if (found.isEmpty()) {
      return;
    }
    SourceText hidden = hidden(source, found);
    for (Span span : found) {
      sink.report(
          Diagnostic.error(
              ID,
              hidden.span(span.start(), span.end()),
              "This looks like a secret. Revoke it, for whoever installs the skill has it; then name an environment variable instead."));
    }
  }

  /** The same text with stars for the secrets, so that no report tells them. */
  private static SourceText hidden(SourceText source, List<Span> secrets) {
    StringBuilder text = new StringBuilder(source.text());
    for (Span secret : secrets) {
      int shown = Math.min(4, secret.end() - secret.start());
      for (int i = secret.start() + shown; i < secret.end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          text.setCharAt(i, '*');
        }
      }
    }
    return new SourceText(source.path(), text.toString());
  }
}
