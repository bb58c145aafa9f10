package dev.lectern.generator.tokens;

/**
 * Where {@code o200k_base} cuts a text before it makes tokens: {@code "I've 12,500 "} is {@code
 * "I've"}, {@code " "}, {@code "12"}, {@code ","}, {@code "500"}, {@code " "}. Words take what is
 * in front of them, and end where a small letter is followed by a capital.
 *
 * <p>The encoding says it as a regular expression. This finds the same, in a tenth of the time.
 */
final class TokenPieces {

  /** May begin a word: capitals, and letters that are neither large nor small, and marks. */
  private static final int UPPER = 1;

  /** May go on in a word: small letters, and letters that are neither, and marks. */
  private static final int LOWER = 2;

  private static final int LETTER = 4;
  private static final int NUMBER = 8;
  private static final int SPACE = 16;
  private static final int LINE_END = 32;

  private static final byte[] ASCII = new byte[128];

  static {
    for (int c = 0; c < ASCII.length; c++) {
      ASCII[c] = (byte) kindOf(c);
    }
  }

  private TokenPieces() {}

  /**
   * Where the piece ends that begins here.
   *
   * @param start in UTF-16 code units, before the end of the text
   */
  static int end(String text, int start) {
    int kind = kindAt(text, start);
    int next = after(text, start);
    boolean isPrefix = (kind & (LETTER | NUMBER | LINE_END)) == 0;
    if (isPrefix) {
      int end = smallWord(text, next);
      if (end < 0) {
        end = smallWord(text, start);
      }
      if (end < 0) {
        end = largeWord(text, next);
      }
      if (end < 0) {
        end = largeWord(text, start);
      }
      if (end >= 0) {
        return contraction(text, end);
      }
    } else if ((kind & LETTER) != 0) {
      int end = smallWord(text, start);
      return contraction(text, end >= 0 ? end : largeWord(text, start));
    } else if ((kind & NUMBER) != 0) {
      return number(text, next);
    }
    if ((kind & SPACE) == 0) {
      return signs(text, next);
    }
    if (text.charAt(start) == ' ' && (kindAt(text, next) & (SPACE | LETTER | NUMBER | END)) == 0) {
      return signs(text, after(text, next));
    }
    return space(text, start);
  }

  /** Capitals, if any, and then small letters; -1 if it is none. */
  private static int smallWord(String text, int from) {
    int at = from;
    int lastBoth = -1;
    int kind;
    while (((kind = kindAt(text, at)) & UPPER) != 0) {
      if ((kind & LOWER) != 0) {
        lastBoth = at;
      }
      at = after(text, at);
    }
    if ((kind & LOWER) == 0) {
      return lastBoth < 0 ? -1 : after(text, lastBoth);
    }
    do {
      at = after(text, at);
    } while ((kindAt(text, at) & LOWER) != 0);
    return at;
  }

  /** Capitals without a small letter behind them; -1 if there is none. */
  private static int largeWord(String text, int from) {
    int at = from;
    while ((kindAt(text, at) & UPPER) != 0) {
      at = after(text, at);
    }
    return at == from ? -1 : at;
  }

  /** What English puts behind an apostrophe belongs to the word. */
  private static int contraction(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at) != '\'') {
      return at;
    }
    char first = small(text.charAt(at + 1));
    if (first == 's' || first == 't' || first == 'm' || first == 'd') {
      return at + 2;
    }
    if (at + 2 >= text.length()) {
      return at;
    }
    char second = small(text.charAt(at + 2));
    return (first == 'r' || first == 'v') && second == 'e' || first == 'l' && second == 'l'
        ? at + 3
        : at;
  }

  private static char small(char c) {
    return c < 0x80
        ? c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c
        : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** At most three digits. */
  private static int number(String text, int second) {
    int at = second;
    for (int digits = 1; digits < 3 && (kindAt(text, at) & NUMBER) != 0; digits++) {
      at = after(text, at);
    }
    return at;
  }

  /** Signs, then slashes and the ends of lines. */
  private static int signs(String text, int second) {
    int at = second;
    while ((kindAt(text, at) & (SPACE | LETTER | NUMBER | END)) == 0) {
      at = after(text, at);
    }
    while (at < text.length() && "\r\n/".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Up to the last end of a line; otherwise all but the one in front of what follows. */
  private static int space(String text, int from) {
    int at = from;
    int afterLineEnd = -1;
    int kind;
    while (((kind = kindAt(text, at)) & SPACE) != 0) {
      at++;
      if ((kind & LINE_END) != 0) {
        afterLineEnd = at;
      }
    }
    if (afterLineEnd >= 0) {
      return afterLineEnd;
    }
    return at == text.length() || at == from + 1 ? at : at - 1;
  }

  /** Not within the text. */
  private static final int END = 64;

  private static int kindAt(String text, int at) {
    if (at >= text.length()) {
      return END;
    }
    char c = text.charAt(at);
    return c < ASCII.length ? ASCII[c] : kindOf(text.codePointAt(at));
  }

  private static int after(String text, int at) {
    return at
        + (Character.isHighSurrogate(text.charAt(at))
            ? Character.charCount(text.codePointAt(at))
            : 1);
  }

  private static int kindOf(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> LETTER | UPPER;
      case Character.LOWERCASE_LETTER -> LETTER | LOWER;
      case Character.MODIFIER_LETTER, Character.OTHER_LETTER -> LETTER | UPPER | LOWER;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          UPPER | LOWER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          NUMBER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      default ->
          codePoint == '\n' || codePoint == '\r'
              ? SPACE | LINE_END
              : codePoint >= '\t' && codePoint <= '\f' || codePoint == 0x85 ? SPACE : 0;
    };
  }
}
