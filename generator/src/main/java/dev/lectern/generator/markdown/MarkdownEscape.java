package dev.lectern.generator.markdown;

import java.util.Locale;

/** Writes plain text so that Markdown reads it as just that. */
public final class MarkdownEscape {

  private MarkdownEscape() {}

  /** Plain text for the inside of a line of Markdown. */
  public static String inline(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (needsBackslash(text, i, c)) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }

  /** Inline Markdown for a cell of a table: a bar would end the cell. */
  public static String cell(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length() + 4);
    boolean escaped = false;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      if (c == '|' && !escaped) {
        out.append('\\');
      }
      escaped = c == '\\' && !escaped;
      out.append(c);
    }
    return out.toString();
  }

  /** An address for the parentheses of a link. */
  public static String destination(String url) {
    StringBuilder out = new StringBuilder(url.length() + 4);
    boolean escapeParentheses = !isBalanced(url);
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean escape =
          switch (c) {
            case '(', ')' -> escapeParentheses;
            case '\\' -> true;
            case '&' -> needsBackslash(url, i, c);
            default -> false;
          };
      if (c <= ' ' || c == '<' || c == '>') {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
        continue;
      }
      if (escape) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Whether the parentheses form pairs that do not nest. */
  private static boolean isBalanced(String url) {
    int open = 0;
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) == '(') {
        open++;
      } else if (url.charAt(i) == ')') {
        open--;
      }
      if (open < 0 || open > 1) {
        return false;
      }
    }
    return open == 0;
  }

  private static boolean needsBackslash(String text, int at, char c) {
    return switch (c) {
      case '\\', '`', '*', '[', ']', '<' -> true;
      case '_' -> !(isWord(text, at - 1) && isWord(text, at + 1));
      case '&' -> at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
