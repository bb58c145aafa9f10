package dev.lectern.generator.search;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Arrays;

/**
 * JSON as the inside of a string of JavaScript in single quotes, as UTF-8 and in pieces: what is
 * appended is escaped for both and encoded at once, for a text of many megabytes is not to be there
 * twice.
 */
final class ScriptJson {

  private byte[] bytes = new byte[1 << 10];
  private int length = 0;

  /** Where each piece ends. */
  private int[] ends = new int[1];

  private int pieces = 0;

  /** Appends ASCII that is not to be escaped. */
  ScriptJson plain(String ascii) {
    reserve(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[length++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  /** Appends a number that is not negative. */
  ScriptJson number(int number) {
    int digits = 1;
    for (int left = number / 10; left > 0; left /= 10) {
      digits++;
    }
    reserve(digits);
    length += digits;
    int left = number;
    for (int at = length - 1; at >= length - digits; at--) {
      bytes[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
    return this;
  }

  /**
   * Appends a text as a string of JSON, in quotes.
   *
   * @throws IllegalArgumentException if it has half of a surrogate pair
   */
  ScriptJson string(String text) {
    plain("\"");
    reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c < ' ' || c == '"' || c == '\\' || c == '\'') {
          escaped(c);
        } else {
          one(c);
        }
      } else if (c == '\u2028' || c == '\u2029') {
        plain(c == '\u2028' ? "\\u2028" : "\\u2029");
      } else if (c < 0x800) {
        one(0xC0 | c >> 6);
        one(0x80 | c & 0x3F);
      } else if (!Character.isSurrogate(c)) {
        one(0xE0 | c >> 12);
        one(0x80 | c >> 6 & 0x3F);
        one(0x80 | c & 0x3F);
      } else {
        int pair = text.codePointAt(i++);
        if (!Character.isSupplementaryCodePoint(pair)) {
          throw new IllegalArgumentException("not Unicode text: half of a pair");
        }
        one(0xF0 | pair >> 18);
        one(0x80 | pair >> 12 & 0x3F);
        one(0x80 | pair >> 6 & 0x3F);
        one(0x80 | pair & 0x3F);
      }
    }
    return plain("\"");
  }

  /** First for JSON, then for JavaScript. */
  private void escaped(char c) {
    for (char json : JsonStringEncoder.getInstance().quoteAsString(String.valueOf(c))) {
      if (json == '\\' || json == '\'') {
        one('\\');
      }
      one(json);
    }
  }

  private void one(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  private void reserve(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, length * 2));
    }
  }

  /** Ends a piece. */
  ScriptJson ended() {
    if (pieces == ends.length) {
      ends = Arrays.copyOf(ends, pieces * 2);
    }
    ends[pieces++] = length;
    return this;
  }

  /** Appends a piece of another text, which has ended then. */
  ScriptJson piece(ScriptJson other, int piece) {
    int from = piece == 0 ? 0 : other.ends[piece - 1];
    int size = other.ends[piece] - from;
    reserve(size);
    System.arraycopy(other.bytes, from, bytes, length, size);
    length += size;
    return ended();
  }

  /** Gives back the room that is left, of a text that is at its end. */
  ScriptJson trimmed() {
    bytes = bytes();
    ends = Arrays.copyOf(ends, Math.max(1, pieces));
    return this;
  }

  /** How many bytes it has. */
  int length() {
    return length;
  }

  /** How many pieces have ended. */
  int pieces() {
    return pieces;
  }

  /** All of it; nobody may change it. */
  byte[] bytes() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }
}
