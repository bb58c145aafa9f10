package dev.lectern.generator.markdown;

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
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      boolean escaped = i > 0 && markdown.charAt(i - 1) == '\\';
      if (c == '|' && !escaped) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** A URL for the round brackets of a link: brackets of its own could end it. */
  public static String url(String url) {
    return url.replace("(", "%28").replace(")", "%29");
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
