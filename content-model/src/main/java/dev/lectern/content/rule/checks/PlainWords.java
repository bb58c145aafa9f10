package dev.lectern.content.rule.checks;

import dev.lectern.content.prose.Sketches;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text without case and punctuation, with one space on each side: {@code " rag
 * architecture "} for {@code RAG-architecture!}. Two texts that differ in nothing else are the same
 * to a reader.
 */
record PlainWords(String text) {

  static PlainWords of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length != text.length()) {
      return ofAny(text); // how other letters are lowered may depend on those around them
    }
    byte[] words = new byte[bytes.length + 2];
    int count = 0;
    words[count++] = ' ';
    for (byte b : bytes) {
      if (b >= 'a' && b <= 'z' || b >= '0' && b <= '9') {
        words[count++] = b;
      } else if (b >= 'A' && b <= 'Z') {
        words[count++] = (byte) (b + ('a' - 'A'));
      } else if (words[count - 1] != ' ') {
        words[count++] = ' ';
      }
    }
    if (count == 1 || words[count - 1] != ' ') {
      words[count++] = ' ';
    }
    return new PlainWords(new String(words, 0, count, StandardCharsets.US_ASCII));
  }

  private static PlainWords ofAny(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isOfWords(c)) {
        words.appendCodePoint(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
      i += Character.charCount(c);
    }
    if (words.length() == 1 || words.charAt(words.length() - 1) != ' ') {
      words.append(' ');
    }
    return new PlainWords(words.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isOfWords(int c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
        : Character.isLetter(c) || isNumber(c);
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** Its words one by one, in order. */
  List<String> each() {
    String words = text.strip();
    return words.isEmpty() ? List.of() : List.of(words.split(" "));
  }

  /** The hash of each of its words, in order. */
  long[] hashes() {
    long[] hashes = new long[text.length() / 2];
    int count = 0;
    for (int from = 1; from < text.length(); ) {
      int to = text.indexOf(' ', from);
      hashes[count++] = Sketches.hash(text, from, to);
      from = to + 1;
    }
    return Arrays.copyOf(hashes, count);
  }

  /** Whether these words stand here one after another, each whole. */
  boolean contain(PlainWords others) {
    return !others.text.isBlank() && text.contains(others.text);
  }
}
