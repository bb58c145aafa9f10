package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A task by which an agent that has the skill is judged. It may have figures of its own, so that
 * its expected result is computed as well.
 *
 * @param key kind {@link Kind#EVALUATION}
 * @param prompt what a user types
 * @param expected what a good result is, for people
 * @param assertions statements about the result that hold or do not, at least one, in the author's
 *     order
 * @param calculation its figures
 * @param span where the row was written
 */
public record Evaluation(
    EntryId key,
    Text prompt,
    Text expected,
    List<Text> assertions,
    Calculation calculation,
    Span span)
    implements Entry, Figured {

  public Evaluation {
    assertions = List.copyOf(assertions);
  }

  @Override
  public String title() {
    return prompt.markdown();
  }
}
