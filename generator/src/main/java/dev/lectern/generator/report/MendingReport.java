package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.fix.MendedFile;
import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.output.UnifiedDiff;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells what fixes change, for people:
 *
 * <pre>
 * --- a/content/problems/fraud-detection.md
 * +++ b/content/problems/fraud-detection.md
 * &#64;@ -11,7 +11,7 @@
 * …
 *
 * 3 fixes in 2 files: reference-resolves 2, unknown-key 1
 * </pre>
 */
public final class MendingReport {

  private MendingReport() {}

  /**
   * The differences as {@code diff -u} writes them, and the number of fixes by rule; each line ends
   * in {@code \n}. What would command a terminal is shown as U+FFFD.
   *
   * @param contentFolder the content folder as the reader would type it
   */
  public static String render(Mending mending, String contentFolder) {
    return diff(mending, contentFolder) + "\n" + summary(mending) + "\n";
  }

  /** The last line alone: {@code 3 fixes in 2 files: reference-resolves 2, unknown-key 1}. */
  public static String summary(Mending mending) {
    if (!mending.changesAnything()) {
      return "Nothing to fix";
    }
    Map<RuleId, Long> byRule =
        mending.mended().stream()
            .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
    return ConsoleReport.counted(mending.mended().size(), "fix", "fixes")
        + " in "
        + ConsoleReport.counted(mending.files().size(), "file", "files")
        + ": "
        + byRule.entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String diff(Mending mending, String contentFolder) {
    StringBuilder text = new StringBuilder();
    for (MendedFile file : mending.files()) {
      String path = contentFolder + "/" + file.path();
      UnifiedDiff.of("a/" + path, "b/" + path, file.before(), file.after())
          .lines()
          .map(TerminalText::shown)
          .forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
