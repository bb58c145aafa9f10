package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * The words that the content uses and no dictionary has.
 *
 * @param words in the order of the file, each once
 */
public record WordList(List<Word> words) {

  /** No words. */
  public static final WordList NONE = new WordList(List.of());

  public WordList {
    words = List.copyOf(words);
  }

  /**
   * A word. In lower case it stands for every way of capitals; with a capital, for itself alone.
   *
   * @param text the word
   * @param span where it stands
   */
  public record Word(String text, Span span) {}
}
