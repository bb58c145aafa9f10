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

/** Folders nest at most 8 deep. */
public final class PackageDepth implements LintRule {

  private static final RuleId ID = new RuleId("package-depth");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "Folders nest at most 8 deep.",
          "Registries unpack what strangers upload, and refuse folders that nest deeper.",
          RuleExample.created(
              "evals/files/2026/11/26/north/shop/tills/first/orders.csv",
"""
id;sum
"""));

  private static final int MAX_DEPTH = 8;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    for (FolderFile file : folder.files()) {
      long depth = file.path().value().chars().filter(c -> c == '/').count();
      if (depth > MAX_DEPTH) {
        sink.report(
            Diagnostic.error(
                ID,
                file.beginning(),
                "The file stands "
                    + depth
                    + " folders deep; registries take at most "
                    + MAX_DEPTH
                    + "."));
      }
    }
  }
}
