package dev.lectern.generator.report;

/**
 * How text looks on a terminal: what of it may be sent there, and how many columns it takes. Code
 * points that would move the cursor, start a command or reverse the text are shown as U+FFFD.
 */
final class TerminalText {

  private static final int REPLACEMENT = 0xFFFD;

  /** Blocks of characters that are two columns wide, as pairs of first and last code point. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul consonants
    {0x2E80, 0x303E}, // CJK radicals and punctuation
    {0x3041, 0xA4CF}, // Kana, CJK, Yi
    {0xAC00, 0xD7A3}, // Hangul
    {0xF900, 0xFAFF}, // CJK compatibility
    {0xFE30, 0xFE6F}, // CJK compatibility forms
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, // emoji
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD} // CJK extensions
  };

  private TerminalText() {}

  /** The code point to show for a code point: itself, or U+FFFD; a tab stays a tab. */
  static int shown(int codePoint) {
    if (codePoint == '\t' || codePoint == 0x200C || codePoint == 0x200D) {
      return codePoint;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> codePoint;
    };
  }

  /** A text with each code point as it is shown. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(TerminalText::shown).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  /** The columns that a shown code point takes: 0, 1 or 2. A tab is not known here. */
  static int columns(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] block : WIDE) {
      if (codePoint >= block[0] && codePoint <= block[1]) {
        return 2;
      }
    }
    return 1;
  }
}
