package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** A script that names its interpreter can be executed. */
public final class ScriptExecutable implements LintRule {

  private static final RuleId ID = new RuleId("script-executable");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "A script that names its interpreter can be executed.";
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
