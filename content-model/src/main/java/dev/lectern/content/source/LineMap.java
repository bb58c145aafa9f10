package dev.lectern.content.source;

import java.util.Arrays;

/**
 * Finds the line and column of an offset in a text whose lines end in {@code \n}, {@code \r\n} or
 * {@code \r}.
 */
final class LineMap {

  private final String text;
  private final int[] starts;

  private LineMap(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  static LineMap of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(text, Arrays.copyOf(starts, count));
  }

  /** The position of an offset in UTF-16 code units, 0 up to and including the text's length. */
  Position position(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** How many lines there are; at least one. */
  int count() {
    return starts.length;
  }

  /** The offset of the line with this 1-based number. */
  int start(int number) {
    return starts[number - 1];
  }

  /** The line with this 1-based number, without its end. */
  String line(int number) {
    int from = starts[number - 1];
    int to = number < starts.length ? starts[number] : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }
}
