package dev.lectern.content.rule.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a text without case and punctuation, with one space on each side: {@code " rag
 * architecture "} for {@code RAG-architecture!}. Two texts that differ in nothing else are the same
 * to a reader.
 */
record PlainWords(String text) {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  static PlainWords of(String text) {
    String words = BETWEEN.matcher(text).replaceAll(" ").strip();
    return new PlainWords(" " + words.toLowerCase(Locale.ROOT) + " ");
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
