package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * An exercise and its worked design.
 *
 * @param key kind {@link Kind#PROBLEM}
 * @param title its name
 * @param order its place in the list
 * @param summary it in one line
 * @param challenges what makes it hard
 * @param mustDiscuss what an answer may not leave out
 * @param patterns the patterns that it uses, in the author's order
 * @param metrics the metrics that it is judged by, in the author's order
 * @param design the worked design
 * @param span where it was written
 */
public record Problem(
    EntryId key,
    String title,
    int order,
    Text summary,
    List<Text> challenges,
    List<Text> mustDiscuss,
    List<EntryId> patterns,
    List<EntryId> metrics,
    WorkedDesign design,
    Span span)
    implements Entry, Figured {

  public Problem {
    challenges = List.copyOf(challenges);
    mustDiscuss = List.copyOf(mustDiscuss);
    patterns = List.copyOf(patterns);
    metrics = List.copyOf(metrics);
  }

  @Override
  public Calculation calculation() {
    return design.calculation();
  }

  @Override
  public List<TypedAmount> typedAmounts() {
    Budget budget = design.budget();
    return budget == null ? List.of() : budget.typed();
  }
}
