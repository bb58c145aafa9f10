package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Related;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.source.Span;
import java.util.List;

/**
 * Renders diagnostics as text for people, terminals and editors, which take {@code
 * file:line:column} for a link:
 *
 * <pre>
 * problems/fraud-detection.md:14:9: error: [reference-resolves] No serving pattern has the id …
 *    14 |   - onlne-inference
 *       |     ^^^^^^^^^^^^^^^
 *       = first defined here: stages/a.md:3:1
 *       = lectern:fix writes "online-inference"
 *
 * 1 error, 0 warnings in 1 file; lectern:fix mends 1
 * </pre>
 *
 * <p>In the order of {@link Diagnostic#BY_PLACE}. Lines and columns count from 1, columns in UTF-16
 * code units. What the author wrote cannot command the terminal: control characters are shown as
 * U+FFFD.
 *
 * @param pathPrefix the content folder as the reader would type it, put before each file name;
 *     empty for none
 * @param colour whether to use ANSI colours
 * @param maximum how many diagnostics are shown, at least 1; the rest is counted
 */
public record ConsoleReport(String pathPrefix, boolean colour, int maximum) {

  private static final int MAXIMUM_COLUMNS = 120;
  private static final int LINE_NUMBER_COLUMNS = 5;
  private static final String BAR = " | ";

  /** What applies fixes, as people type it behind {@code mvn}. */
  static final String FIX_GOAL = "lectern:fix";

  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String CYAN = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  public ConsoleReport {
    if (maximum < 1) {
      throw new IllegalArgumentException("at least one diagnostic must be shown: " + maximum);
    }
  }

  /** The diagnostics as text; each line ends in {@code \n}. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.stream()
        .sorted(Diagnostic.BY_PLACE)
        .limit(maximum)
        .forEach(diagnostic -> append(diagnostic, text));
    int rest = diagnostics.size() - maximum;
    if (rest > 0) {
      text.append("… and ").append(rest).append(" more\n");
    }
    return text.append(summary(diagnostics)).append('\n').toString();
  }

  /**
   * The last line alone: {@code 10 errors, 2 warnings in 7 files; lectern:fix mends 3}, the last
   * part only if it mends any.
   */
  public static String summary(List<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      return "No errors, no warnings";
    }
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    long files =
        diagnostics.stream().map(diagnostic -> diagnostic.span().path()).distinct().count();
    return counted(errors, "error")
        + ", "
        + counted(diagnostics.size() - errors, "warning")
        + " in "
        + counted(files, "file")
        + fixable(diagnostics);
  }

  private static String fixable(List<Diagnostic> diagnostics) {
    long fixable = diagnostics.stream().filter(Diagnostic::isFixable).count();
    return fixable == 0 ? "" : "; " + FIX_GOAL + " mends " + fixable;
  }

  private void append(Diagnostic diagnostic, StringBuilder text) {
    Span span = diagnostic.span();
    String accent = accent(diagnostic.severity());
    text.append(painted(BOLD, place(span) + ":"))
        .append(' ')
        .append(painted(BOLD + accent, diagnostic.severity().word() + ":"))
        .append(' ')
        .append(painted(CYAN, "[" + diagnostic.rule() + "]"))
        .append(' ')
        .append(indented(diagnostic.message()))
        .append('\n');

    String number = padded(String.valueOf(span.from().line()));
    String margin = " ".repeat(number.length());
    SourceExcerpt excerpt =
        SourceExcerpt.of(span, MAXIMUM_COLUMNS - number.length() - BAR.length());
    text.append((number + BAR + excerpt.line()).stripTrailing()).append('\n');
    text.append(margin).append(BAR).append(excerpt.indent());
    text.append(painted(BOLD + accent, excerpt.carets())).append('\n');

    for (Related related : diagnostic.related()) {
      text.append(margin).append(" = ").append(indented(related.note()));
      text.append(": ").append(place(related.span())).append('\n');
    }
    Fix fix = diagnostic.fix();
    if (fix != null) {
      text.append(margin).append(" = ").append(FIX_GOAL).append(' ');
      text.append(indented(fix.description())).append('\n');
    }
    text.append('\n');
  }

  private String place(Span span) {
    boolean joined = pathPrefix.isEmpty() || pathPrefix.endsWith("/") || pathPrefix.endsWith("\\");
    String joint = joined ? "" : "/";
    return TerminalText.shown(pathPrefix + joint + span.path()) + ":" + span.from();
  }

  private String painted(String codes, String text) {
    return colour ? codes + text + PLAIN : text;
  }

  private static String accent(Severity severity) {
    return switch (severity) {
      case ERROR -> RED;
      case WARNING -> YELLOW;
    };
  }

  /** A message with its further lines set in, so that none of them looks like a new diagnostic. */
  private static String indented(String message) {
    return String.join("\n  ", message.lines().map(TerminalText::shown).toList());
  }

  private static String padded(String number) {
    return " ".repeat(Math.max(0, LINE_NUMBER_COLUMNS - number.length())) + number;
  }

  private static String counted(long count, String noun) {
    return counted(count, noun, noun + "s");
  }

  static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
