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
import java.util.Comparator;

/** All files together have at most 10 MB. */
public final class PackageSize implements LintRule {

  private static final RuleId ID = new RuleId("package-size");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "All files together have at most 10 MB.",
          "Registries take no larger package, and everyone who installs the skill loads all of it.",
          new RuleExample(
                  "assets/flow.svg",
                  "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                  "<svg xmlns=\"http://www.w3.org/2000/svg\"><path/></svg>")
              .noting("The picture has 11 MB."));

  private static final long MAX_BYTES = 10_000_000;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    long bytes =
        folder.files().stream()
            .filter(file -> !file.isEvaluation())
            .mapToLong(FolderFile::bytes)
            .sum();
    if (bytes > MAX_BYTES) {
      folder
          .file(SkillFolder.MAIN)
          .ifPresent(
              main ->
                  sink.report(
                      Diagnostic.error(
                          ID,
                          main.beginning(),
                          "The files of the skill have "
                              + bytes
                              + " bytes together; registries take at most "
                              + MAX_BYTES
                              + "."
                              + largest(folder))));
    }
  }

  private static String largest(SkillFolder folder) {
    return folder.files().stream()
        .filter(file -> !file.isEvaluation())
        .max(Comparator.comparingLong(FolderFile::bytes))
        .map(file -> " The largest is " + file.path() + ", with " + file.bytes() + ".")
        .orElse("");
  }
}
