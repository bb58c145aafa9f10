package dev.lectern.content.load.yaml;

/** Where the code points of a text lie: the library counts those, spans count UTF-16 code units. */
final class Offsets {

  private final int length;

  /** The offset of each code point; empty if every one of them is a single code unit. */
  private final int[] starts;

  Offsets(String text) {
    this.length = text.length();
    int count = text.codePointCount(0, length);
    this.starts = new int[count == length ? 0 : count];
    for (int i = 0, at = 0; i < starts.length; i++) {
      starts[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
  }

  /** The offset in UTF-16 code units of a code point counted from 0; the end if there is none. */
  int ofCodePoint(int index) {
    if (starts.length == 0) {
      return Math.min(index, length);
    }
    return index < starts.length ? starts[index] : length;
  }
}
