package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the framework is timed and looped.
 *
 * @param totalMinutes what stages and closing must sum to
 * @param closing the minutes after the last stage, if there are any
 * @param feedback the ways back, in the author's order
 * @param span where the total was written
 */
public record Timing(
    int totalMinutes, @Nullable Closing closing, List<FeedbackEdge> feedback, Span span) {

  public Timing {
    feedback = List.copyOf(feedback);
  }
}
