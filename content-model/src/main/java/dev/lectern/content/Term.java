package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A word of the subject and what it means.
 *
 * @param key kind {@link Kind#TERM}
 * @param title the word
 * @param text its meaning in one line
 * @param sources where the meaning comes from, in the author's order
 * @param span where the row was written
 */
public record Term(EntryId key, String title, Text text, List<Source> sources, Span span)
    implements Entry {

  public Term {
    sources = List.copyOf(sources);
  }
}
