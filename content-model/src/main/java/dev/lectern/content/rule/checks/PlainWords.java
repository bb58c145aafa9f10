package dev.lectern.content.rule.checks;

import java.util.List;
import java.util.Locale;

/**
 * The words of a text without case and punctuation, with one space on each side: {@code " rag
 * architecture "} for {@code RAG-architecture!}. Two texts that differ in nothing else are the same
 * to a reader.
 */
record PlainWords(String text) {

  static PlainWords of(String text) {
    StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c) || isNumber(c)) {
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

  /** Whether these words stand here one after another, each whole. */
  boolean contain(PlainWords others) {
    return !others.text.isBlank() && text.contains(others.text);
  }
}
