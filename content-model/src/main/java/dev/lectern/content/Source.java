package dev.lectern.content;

import dev.lectern.content.source.Span;

/**
 * Where a figure or a claim comes from.
 *
 * @param key kind {@link Kind#SOURCE}
 * @param title the work's title
 * @param authors who wrote it, as one would cite them
 * @param year the year it appeared
 * @param url an {@code https:} address
 * @param type what sort of work
 * @param span where the row was written
 */
public record Source(
    EntryId key, String title, String authors, int year, String url, Type type, Span span)
    implements Entry {

  /** Sorts of work. */
  public enum Type {
    PAPER,
    ARTICLE,
    DOCUMENTATION,
    TALK,
    REPORT,
    DATASET,
    STANDARD,
    CODE
  }
}
