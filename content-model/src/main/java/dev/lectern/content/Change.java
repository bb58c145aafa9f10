package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that readers who come back will want to know of: a line of the changelog.
 *
 * @param key kind {@link Kind#CHANGE}
 * @param date the day on which it was published
 * @param title it in a few words, plain text
 * @param what what is new or different, one text for each, in the author's order; not empty
 * @param span where the row was written
 */
public record Change(EntryId key, LocalDate date, String title, List<Text> what, Span span)
    implements Entry {

  public Change {
    what = List.copyOf(what);
  }
}
