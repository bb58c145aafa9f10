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

/** The folder holds regular files only. */
public final class PackageLinks implements LintRule {

  private static final RuleId ID = new RuleId("package-links");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
              ID,
              HeldWhile.LINTING,
              "The folder holds regular files only.",
              "A symbolic link can name any file of the machine that packages or unpacks the folder. Registries refuse it.",
              RuleExample.created(
                      "evals/files/orders.csv",
"""
../../../orders.csv
""")
                  .noting("The file is a symbolic link to this path."))
          .reliedOn();

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
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
