package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No text holds characters that nobody sees. */
public final class HiddenCharacter implements LintRule {

  private static final RuleId ID = new RuleId("hidden-character");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "No text holds characters that nobody sees.",
              "Such characters tell an agent what nobody reviews: they turn text around, or spell instructions in marks without a shape.",
              new RuleExample("SKILL.md", "read its report.", "read its[U+200B] report.")
                  .noting(
                      "For `[U+200B]` stands the character of that number, which has no width."))
          .reliedOn();

  /**
   * What turns the direction of text, and tags; what joins and parts letters is left to scripts
   * that need it.
   */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060-\\u2064\\uFEFF\\x{E0000}-\\x{E007F}]");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (MarkdownFile file : folder.documents()) {
      Matcher matcher = HIDDEN.matcher(file.source().text());
      if (matcher.find()) {
        sink.report(
            Diagnostic.error(
                ID,
                file.source().span(matcher.start(), matcher.end()),
                String.format(
                    Locale.ROOT,
                    "Here stands the invisible character U+%04X; such characters can tell an agent what people do not read. Delete it.",
                    matcher.group().codePointAt(0))));
      }
    }
  }
}
