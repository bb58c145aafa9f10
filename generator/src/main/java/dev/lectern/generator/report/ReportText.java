package dev.lectern.generator.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of authors as it may stand in any report: code points that command a terminal, reverse the
 * text or are no characters are shown as U+FFFD, as on the console, and every line ends in {@code
 * \n}. A report is read by programs that we do not know; none of them gets to see such a code
 * point. What the format itself asks for (quotes, angle brackets) is the format's business.
 */
final class ReportText {

  private static final int REPLACEMENT = 0xFFFD;

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  private ReportText() {}

  /** A text that may have several lines. */
  static String lines(String text) {
    return text.lines().map(ReportText::shown).collect(Collectors.joining("\n"));
  }

  /** The same on one line. */
  static String line(String text) {
    return text.lines().map(ReportText::shown).map(String::strip).collect(Collectors.joining(" "));
  }

  /** A text with its line ends as they are. */
  static String exact(String text) {
    return LINE.matcher(text).replaceAll(line -> Matcher.quoteReplacement(shown(line.group())));
  }

  private static String shown(String line) {
    StringBuilder shown = new StringBuilder(line.length());
    line.codePoints()
        .map(c -> isNoCharacter(c) ? REPLACEMENT : TerminalText.shown(c))
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** Code points that Unicode keeps free; two of them may not stand in XML. */
  private static boolean isNoCharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
