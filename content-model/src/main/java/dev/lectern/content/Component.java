package dev.lectern.content;

import dev.lectern.content.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of an architecture.
 *
 * @param id its name in the architecture
 * @param title its name for people, plain text
 * @param group the frame that it stands in, if any
 * @param shape what it is, as its outline says
 * @param about the entry that explains it, if any
 * @param span where its id was written
 */
public record Component(
    String id,
    String title,
    @Nullable ComponentGroup group,
    Shape shape,
    @Nullable EntryId about,
    Span span) {

  /** What a component is. */
  public enum Shape {
    /** Something that runs. */
    SERVICE,
    /** Something that keeps data. */
    STORE,
    /** Something that data flows through. */
    QUEUE,
    /** Something that chooses a way. */
    DECISION,
    /** Someone, or something outside, that acts. */
    ACTOR
  }
}
