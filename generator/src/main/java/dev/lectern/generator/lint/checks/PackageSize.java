package dev.lectern.generator.lint.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.lint.FolderFile;
import dev.lectern.generator.lint.LintRule;
import dev.lectern.generator.lint.SkillFolder;
import java.util.Comparator;

/** All files together have at most 10 MB. */
public final class PackageSize implements LintRule {

  private static final RuleId ID = new RuleId("package-size");

  private static final long MAX_BYTES = 10_000_000;

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "All files together have at most 10 MB.";
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
