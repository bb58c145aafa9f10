package dev.lectern.content.prose;

import java.util.List;

/** Knows the words of one language. A port: this module holds no dictionary. */
public interface SpellChecker {

  /** Whether it is a word, as it is written: {@code monday} is none in English. */
  boolean knows(String word);

  /** Words that may have been meant, the likeliest first; none if nothing is near. */
  List<String> suggestions(String word);
}
