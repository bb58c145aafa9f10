package dev.lectern.content.load;

import dev.lectern.content.source.Span;
import java.util.Optional;

/** Finds where a part of a folded or quoted scalar stands. */
final class ScalarPlaces {

  private ScalarPlaces() {}

  /**
   * Walks value and source side by side.
   *
   * @param from offset into the value
   * @param to offset into the value, not before {@code from}
   * @return nothing if the source writes a character of the value in a way that is not known here
   */
  static Optional<Span> part(Node.Scalar scalar, int from, int to) {
    String value = scalar.value();
    String source = scalar.span().text();
    int at = contentStart(source);
    int start = -1;
    for (int i = 0; i < Math.min(to, value.length()); i++) {
      char wanted = value.charAt(i);
      if (Character.isWhitespace(wanted)) {
        continue;
      }
      at = next(source, at, wanted);
      if (at < 0) {
        return Optional.empty();
      }
      if (i >= from && start < 0) {
        start = at;
      }
      at += source.startsWith("''", at) && source.startsWith("'") ? 2 : 1;
    }
    return start < 0 ? Optional.empty() : Optional.of(scalar.span().part(start, at));
  }

  /** Behind the quote, or behind the line of a block's indicator. */
  private static int contentStart(String source) {
    if (source.startsWith(">") || source.startsWith("|")) {
      return source.indexOf('\n') + 1;
    }
    return source.startsWith("\"") || source.startsWith("'") ? 1 : 0;
  }

  /** Where a character stands behind white space and, in double quotes, a backslash; or -1. */
  private static int next(String source, int from, char wanted) {
    int at = from;
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    boolean escapable = wanted == '"' || wanted == '\\';
    if (escapable && source.startsWith("\"") && source.startsWith("\\" + wanted, at)) {
      at++;
    }
    return at < source.length() && source.charAt(at) == wanted ? at : -1;
  }
}
