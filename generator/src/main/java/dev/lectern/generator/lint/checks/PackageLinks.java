package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;

/** The folder holds regular files only. */
public final class PackageLinks implements LintRule {

  private static final RuleId ID = new RuleId("package-links");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "The folder holds regular files only.";
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (FolderFile file : folder.files()) {
      if (file.form() == FolderFile.Form.SYMBOLIC_LINK) {
        sink.report(
            Diagnostic.error(
                ID,
                file.beginning(),
                "This is a symbolic link; registries refuse it, and it was not followed. Put the file itself here."));
      } else if (file.form() == FolderFile.Form.OTHER) {
        sink.report(
            Diagnostic.error(
                ID, file.beginning(), "This is no regular file; it cannot be packaged."));
      }
    }
  }
}
