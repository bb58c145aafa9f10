package dev.lectern.content;

import dev.lectern.content.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure or a claim comes from.
 *
 * @param key kind {@link Kind#SOURCE}
 * @param title the work's title
 * @param authors who wrote it, as one would cite them
 * @param year the year it appeared
 * @param url an {@code https:} address
 * @param type what sort of work
 * @param read how much of it the content's authors have read; absent if they do not say
 * @param span where the row was written
 */
public record Source(
    EntryId key,
    String title,
    String authors,
    int year,
    String url,
    Type type,
    @Nullable Reading read,
    Span span)
    implements Entry {

  /** Sorts of work. */
  public enum Type {
    PAPER,
    ARTICLE,
    ENGINEERING_BLOG,
    DOCUMENTATION,
    TALK,
    REPORT,
    DATASET,
    STANDARD,
    CODE
  }

  /** How far a source was read before it was cited. */
  public enum Reading {
    /** The work in full. */
    FULL,
    /** The abstract of it, or the summary. */
    ABSTRACT,
    /** The page or the part that is cited. */
    PAGE,
    /** Only what others quote from it. */
    QUOTED
  }
}
