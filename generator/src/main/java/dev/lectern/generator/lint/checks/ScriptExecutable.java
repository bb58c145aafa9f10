package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** A script that names its interpreter can be executed. */
public final class ScriptExecutable implements LintRule {

  private static final RuleId ID = new RuleId("script-executable");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "A script that names its interpreter can be executed.",
          "Such a script is meant to be run by its name. Without the right to be run it fails, and an agent then tries something else.",
          new RuleExample(
                  "scripts/clean.py",
"""
import rows
""",
"""
#!/usr/bin/env python3
import rows
""")
              .noting("Nobody has run `chmod +x scripts/clean.py`."));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (FolderFile file : folder.files()) {
      boolean script = file.text().filter(text -> text.text().startsWith("#!")).isPresent();
      if (script && !file.executable()) {
        sink.report(
            Diagnostic.warning(
                ID,
                file.beginning(),
                "The script begins with \"#!\" and is not executable. Run chmod +x on it."));
      }
    }
  }
}
