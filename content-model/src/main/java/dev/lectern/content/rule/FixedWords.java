package dev.lectern.content.rule;

import java.util.List;

/**
 * Words of ASCII of which a text mostly has none: found in one walk through it, whatever their
 * number.
 */
final class FixedWords {

  private static final int ASCII = 0x80;

  private final List<String> words;

  /** Whether two characters begin a word: at {@code 128 * first + second}. */
  private final boolean[] begins = new boolean[ASCII * ASCII];

  /**
   * @param words each of two characters or more
   */
  FixedWords(String... words) {
    this.words = List.of(words);
    for (String word : words) {
      begins[ASCII * word.charAt(0) + word.charAt(1)] = true;
    }
  }

  /** Whether a text has one of them. */
  boolean areIn(String text) {
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      int c = text.charAt(i);
      if ((before | c) < ASCII && begins[ASCII * before + c] && isAt(text, i - 1)) {
        return true;
      }
      before = c;
    }
    return false;
  }

  private boolean isAt(String text, int at) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
