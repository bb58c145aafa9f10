package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** SKILL.md says something after its front matter. */
public final class BodyPresent implements LintRule {

  private static final RuleId ID = new RuleId("body-present");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "SKILL.md says something after its front matter.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    folder
        .main()
        .filter(main -> main.body().text().isBlank())
        .ifPresent(
            main ->
                sink.report(
                    Diagnostic.warning(
                        ID,
                        main.source().line(1),
                        "There is nothing after the front matter, so the skill tells an agent nothing. Write what to do.")));
  }
}
