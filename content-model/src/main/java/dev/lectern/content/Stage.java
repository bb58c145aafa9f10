package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A step of the framework.
 *
 * @param key kind {@link Kind#STAGE}
 * @param title its name
 * @param order its place, 1 for the first
 * @param minutes how long it gets, 1 to 240
 * @param question what it answers
 * @param settles what stands when it is over, in the author's order
 * @param rubric what an answer says that scores 1, 2 and so on, lowest first; empty if answers are
 *     not scored
 * @param whiteboard what it draws
 * @param strongAnswer what a strong candidate says
 * @param commonlyMissed what a junior one misses
 * @param inDepth more; may be empty
 * @param calculation its figures
 * @param minutesSpan where its minutes were written
 * @param span where it was written
 */
public record Stage(
    EntryId key,
    String title,
    int order,
    int minutes,
    Text question,
    List<Text> settles,
    List<Text> rubric,
    Whiteboard whiteboard,
    Prose strongAnswer,
    Prose commonlyMissed,
    Prose inDepth,
    Calculation calculation,
    Span minutesSpan,
    Span span)
    implements Entry, Figured {

  public Stage {
    settles = List.copyOf(settles);
    rubric = List.copyOf(rubric);
  }
}
