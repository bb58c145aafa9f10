package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.rule.DescriptionWords;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.MarkdownFile;
import dev.lectern.generator.lint.SkillFolder;

/** The description says when to use the skill. */
public final class DescriptionSaysWhen implements LintRule {

  private static final RuleId ID = new RuleId("description-says-when");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The description says when to use the skill.";
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
