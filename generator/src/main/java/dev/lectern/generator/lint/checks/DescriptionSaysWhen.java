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
import java.util.regex.Pattern;

/** The description says when to use the skill. */
public final class DescriptionSaysWhen implements LintRule {

  private static final RuleId ID = new RuleId("description-says-when");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "The description says when to use the skill.",
          "The description is all that an agent sees of a skill before it loads it. Without an occasion it has only a topic, and loads the skill too often or never.",
          new RuleExample(
              "SKILL.md",
"""
description: Repairs CSV files with mixed encodings, stray quotes or ragged rows. Use when a user asks to fix, clean or normalise a CSV file before import.
""",
"""
description: Repairs CSV files with mixed encodings, stray quotes or ragged rows.
"""));

  private static final int SHORT = 30;
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b(?:use[ds]?|useful|invoke[ds]?|activate[sd]?|trigger(?:s|ed)?|apply|applies|load|run|call)\\b"
              + "[^.!?]{0,40}?\\b(?:when|whenever|for|to|if|before|after|on|as|by|during|while|with)\\b"
              + "|\\bwhen(?:ever)?\\b|\\bfor (?:any|all|tasks?|questions?|requests?|work)\\b|\\btriggers?\\s*:",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {
    folder
        .main()
        .filter(main -> main.frontMatter().isPresent())
        .ifPresent(main -> check(folder, main, sink));
  }

  private static void check(SkillFolder folder, MarkdownFile main, DiagnosticSink sink) {
    String description = main.value("description").orElse("");
    if (description.isEmpty() || !isLatin(description)) {
      return;
    }
    main.pair("description")
        .ifPresent(
            pair -> {
              if (description.codePointCount(0, description.length()) < SHORT) {
                sink.report(
                    Diagnostic.warning(
                        ID,
                        pair.value().span(),
                        "The description is so short that agents cannot tell the skill from others. Say what it does and when to use it."));
              } else if (!WHEN.matcher(description).find()) {
                sink.report(
                    Diagnostic.warning(
                        ID,
                        pair.value().span(),
                        "The description does not say when to use the skill. Add a sentence like \"Use when …\" with the words that people ask with."));
              }
            });
  }

  /** Other scripts say it in words that are not known here. */
  private static boolean isLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(
                c ->
                    Character.isLetter(c)
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 >= letters;
  }
}
