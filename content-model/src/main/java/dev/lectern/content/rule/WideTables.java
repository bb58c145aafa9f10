package dev.lectern.content.rule;

import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables with more columns than are read, in content or in a finished file. */
public final class WideTables {

  /** More are cut off on a screen, and lost track of in plain text; assumed. */
  public static final int MAX_COLUMNS = 8;

  private static final Pattern DELIMITERS =
      Pattern.compile(
          "[ \\t>]*+\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)++\\|?[ \\t]*+");

  private WideTables() {}

  /**
   * A table.
   *
   * @param header its first line
   * @param message what is wrong and how to mend it
   */
  public record Wide(Span header, String message) {}

  /**
   * Those in a document.
   *
   * @param outline what stands where in {@code document}
   */
  public static List<Wide> in(Span document, BodyOutline outline) {
    List<Wide> found = new ArrayList<>();
    if (!outline.isRead()) {
      return found; // then a line may have more bars than can be looked through
    }
    BitSet code = linesOfCode(document, outline);
    int end = document.to().line();
    for (int line = document.from().line(); line <= end; line++) {
      Span span = document.source().line(line);
      Matcher matcher = DELIMITERS.matcher(span.text());
      if (span.start() >= document.start() && !code.get(line) && matcher.matches()) {
        long columns = columns(span.text());
        if (columns > MAX_COLUMNS) {
          found.add(
              new Wide(
                  document.source().line(line - 1),
                  "The table has "
                      + columns
                      + " columns; agents lose track of more than "
                      + MAX_COLUMNS
                      + ". Split it, or turn it into a list."));
        }
      }
    }
    return found;
  }

  private static BitSet linesOfCode(Span document, BodyOutline outline) {
    BitSet lines = new BitSet();
    for (BodyOutline.Fence fence : outline.fences()) {
      Span code = document.part(fence.range().start(), fence.range().end());
      lines.set(code.from().line(), code.to().line() + 1);
    }
    return lines;
  }

  private static long columns(String delimiters) {
    String row = delimiters.replace(">", "").strip();
    String inner =
        row.substring(
            row.startsWith("|") ? 1 : 0, row.endsWith("|") ? row.length() - 1 : row.length());
    return inner.chars().filter(c -> c == '|').count() + 1;
  }
}
