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
import java.util.Locale;
import java.util.Set;

/** Every file is named in SKILL.md, or in a file that is. */
public final class FileReachable implements LintRule {

  private static final RuleId ID = new RuleId("file-reachable");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.LINTING,
          "Every file is named in SKILL.md, or in a file that is.",
          "An agent begins at SKILL.md and opens what is named there. A file that nothing names is installed with every copy and read by nobody.",
          RuleExample.created(
              "references/quotes.md",
"""
# Quotes
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    if (folder.main().isEmpty()) {
      return;
    }
    Set<String> found = Reach.of(folder);
    for (FolderFile file : folder.files()) {
      if (!found.contains(file.path().value()) && !isForPeople(file)) {
        sink.report(
            Diagnostic.warning(
                ID,
                file.beginning(),
                "Neither SKILL.md nor a file that it leads to names this file, so no agent will find it. Link it where it helps, or delete it."));
      }
    }
  }

  private static boolean isForPeople(FolderFile file) {
    String name = file.path().fileName().toLowerCase(Locale.ROOT);
    boolean top = file.path().folder().isEmpty();
    return file.isEvaluation()
        || name.equals("__init__.py")
        || name.startsWith("license")
        || name.startsWith("notice")
        || (top
            && (name.startsWith("readme") || name.startsWith("changelog") || name.startsWith(".")));
  }
}
