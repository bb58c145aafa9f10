package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.SkillSpec;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** The skill's name is the name of its folder. */
public final class NameIsFolder implements LintRule {

  private static final RuleId ID = new RuleId("skill-name-folder");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The skill's name is the name of its folder.";
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
