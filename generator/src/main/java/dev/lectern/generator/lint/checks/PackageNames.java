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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * File names work on every system: unique without regard to case, no characters or words that
 * Windows keeps.
 */
public final class PackageNames implements LintRule {

  private static final RuleId ID = new RuleId("package-names");
  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.LINTING,
          "File names work on every system: unique without regard to case, no characters or words that Windows keeps.",
          "Who installs the skill on another system loses a file to its namesake, or cannot unpack it at all.",
          RuleExample.created(
              "evals/files/aux.csv",
"""
id;sum
"""));

  private static final Pattern BAD = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}\\uFFFD]|[. ]$");
  private static final Pattern RESERVED =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(SkillFolder folder, DiagnosticSink sink) {

    Map<String, FolderFile> seen = new HashMap<>();
    for (FolderFile file : folder.files()) {
      FolderFile first = seen.putIfAbsent(file.path().value().toLowerCase(Locale.ROOT), file);
      if (first != null) {
        sink.report(
            Diagnostic.error(
                    ID,
                    file.beginning(),
                    "The name differs from that of another file in capitals only; on Windows and macOS one replaces the other. Rename one.")
                .seeAlso(first.beginning(), "the other"));
      }
      if (BAD.matcher(file.name()).find() || RESERVED.matcher(file.name()).matches()) {
        sink.report(
            Diagnostic.error(
                ID,
                file.beginning(),
                "The file's name \""
                    + file.name()
                    + "\" is one that Windows cannot have. Rename it."));
      }
    }
  }
}
