package dev.lectern.generator.tokens;

/**
 * The tokens of one piece of a text after another, by byte pair encoding: of all neighbours that
 * are a token together the one with the lowest rank becomes one, the first of equals, until there
 * are none. For one thread.
 */
final class BytePairs {

  /** In UTF-16 code units: time grows with the square of a piece's length. */
  static final int MOST_CHARS = 1000;

  private final TokenTable table;
  private final byte[] bytes = new byte[3 * MOST_CHARS];

  /** Where each part begins; one more for the end of the last. */
  private final int[] starts = new int[3 * MOST_CHARS + 1];

  /** The rank of each part with the one after it. */
  private final int[] ranks = new int[3 * MOST_CHARS];

  BytePairs(TokenTable table) {
    this.table = table;
  }

  /**
   * How many tokens a piece has.
   *
   * @param from where it begins in the text, in UTF-16 code units
   * @param to where it ends, at most {@link #MOST_CHARS} later
   */
  int count(String text, int from, int to) {
    int length = encode(text, from, to);
    return table.rank(bytes, 0, length) != TokenTable.NONE ? 1 : merged(length);
  }

  /** As UTF-8; half of a pair of surrogates is a question mark. */
  private int encode(String text, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | c >> 6);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        bytes[length++] = (byte) (0xE0 | c >> 12);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
      } else {
        int codePoint = text.codePointAt(i);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
          bytes[length++] = '?';
        } else {
          bytes[length++] = (byte) (0xF0 | codePoint >> 18);
          bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
          bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
          bytes[length++] = (byte) (0x80 | codePoint & 0x3F);
          i++;
        }
      }
    }
    return length;
  }

  private int merged(int length) {
    int parts = length;
    for (int i = 0; i <= length; i++) {
      starts[i] = i;
    }
    for (int i = 0; i < parts; i++) {
      ranks[i] = together(i, parts);
    }
    while (parts > 1) {
      int first = 0;
      for (int i = 1; i < parts; i++) {
        if (ranks[i] < ranks[first]) {
          first = i;
        }
      }
      if (ranks[first] == TokenTable.NONE) {
        break;
      }
      System.arraycopy(starts, first + 2, starts, first + 1, parts - first - 1);
      System.arraycopy(ranks, first + 1, ranks, first, parts - first - 1);
      parts--;
      ranks[first] = together(first, parts);
      if (first > 0) {
        ranks[first - 1] = together(first - 1, parts);
      }
    }
    return parts;
  }

  private int together(int part, int parts) {
    return part + 1 < parts ? table.rank(bytes, starts[part], starts[part + 2]) : TokenTable.NONE;
  }
}
