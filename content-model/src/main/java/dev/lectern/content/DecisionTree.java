package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * Questions that lead to what to take. Each question is asked after one answer only, so the tree
 * can be drawn and written as a nested list:
 *
 * <pre>
 * Who is to move?
 *   White:  How many tempi are left?
 *             one:   opposition
 *             more:  triangulation
 *   Black:  waiting move
 * </pre>
 *
 * @param title what it decides, plain text
 * @param root the first question
 * @param span where it was written
 */
public record DecisionTree(String title, Decision root, Span span) {

  /** What an answer leads to. */
  public sealed interface Step permits Decision, Choice {}

  /**
   * A question.
   *
   * @param ask the question, plain text
   * @param answers in the author's order; at least two
   */
  public record Decision(String ask, List<Answer> answers) implements Step {

    public Decision {
      answers = List.copyOf(answers);
    }
  }

  /**
   * One answer to a question.
   *
   * @param text the answer, plain text
   * @param because why it leads where it does; may be empty
   * @param to where it leads
   */
  public record Answer(String text, Text because, Step to) {}

  /**
   * An end: what to take.
   *
   * @param entries in the author's order, each once
   */
  public record Choice(List<EntryId> entries) implements Step {

    public Choice {
      entries = List.copyOf(entries);
    }
  }
}
