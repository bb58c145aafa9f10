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

/** The skill's name is the name of its folder. */
public final class NameIsFolder implements LintRule {

  private static final RuleId ID = new RuleId("skill-name-folder");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "The skill's name is the name of its folder.",
          "Agents find a skill by its folder and call it by its name. The Agent Skills specification wants the two to be one.",
          new RuleExample(
                  "SKILL.md",
"""
name: csv-cleaner
""",
"""
name: csv-mender
""")
              .noting(
                  "The folder is called csv-cleaner, and has no evaluations, which name the skill too."));

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
    String name = main.value("name").orElse("");
    if (SkillSpec.isName(name) && !name.equals(folder.name())) {
      main.pair("name")
          .ifPresent(
              pair ->
                  sink.report(
                      Diagnostic.error(
                          ID,
                          pair.value().span(),
                          "The skill's name \""
                              + name
                              + "\" is not that of its folder, \""
                              + folder.name()
                              + "\". Rename one of the two.")));
    }
  }
}
