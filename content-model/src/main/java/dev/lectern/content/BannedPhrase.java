package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A phrase that the skill's prose does not use.
 *
 * @param phrase its words, as written; a star at the beginning or the end of a word stands for any
 *     letters: {@code *izing}
 * @param except what it does not stand for, though it looks like it
 * @param instead what to write in its place; empty if there is no such word
 * @param because why it is not used, a sentence
 * @param span where it was written
 */
public record BannedPhrase(
    String phrase, List<String> except, String instead, String because, Span span) {

  public BannedPhrase {
    except = List.copyOf(except);
  }
}
