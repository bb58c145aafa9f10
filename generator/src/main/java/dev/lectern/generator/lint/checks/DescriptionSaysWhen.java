package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.DescriptionWords;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** The description says when to use the skill. */
public final class DescriptionSaysWhen implements LintRule {

  private static final RuleId ID = new RuleId("description-says-when");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "The description says when to use the skill.",
          "Agents choose a skill by its description alone. One that says what the skill is, and not when it serves, is not chosen when it would.",
          new RuleExample(
              "SKILL.md",
"""
description: Repairs CSV files with mixed encodings, stray quotes or ragged rows. Use when a user asks to fix, clean or normalise a CSV file before import.
""",
"""
description: Repairs CSV files with mixed encodings, stray quotes or ragged rows.
"""));

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
    main.pair("description")
        .ifPresent(
            pair ->
                DescriptionWords.fault(main.value("description").orElse(""))
                    .ifPresent(
                        fault -> sink.report(Diagnostic.warning(ID, pair.value().span(), fault))));
  }
}
