package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** SKILL.md says something after its front matter. */
public final class BodyPresent implements LintRule {

  private static final RuleId ID = new RuleId("body-present");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "SKILL.md says something after its front matter.",
          "An agent that loads the skill reads the body. Without one it has spent its tokens on a name.",
          new RuleExample(
                  "SKILL.md",
"""
  version: "1.2"
---

# CSV cleaner
""",
"""
  version: "1.2"
---
""")
              .noting("Nothing follows, and SKILL.md is alone in its folder."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
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
