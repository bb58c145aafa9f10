package dev.lectern.content;

import dev.lectern.content.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A question of the bank.
 *
 * @param key kind {@link Kind#QUESTION}
 * @param exchange the question and what a strong answer holds
 * @param group where it is gathered
 * @param stage the stage in which it is asked, if it belongs to one
 * @param problem the problem about which it is asked, if it belongs to one
 * @param level the level that it tests, if it tests one
 * @param span where the row was written
 */
public record Question(
    EntryId key,
    Exchange exchange,
    Group group,
    @Nullable Stage stage,
    @Nullable Problem problem,
    @Nullable Level level,
    Span span)
    implements Entry {

  /** Whether it belongs to this stage or to this problem. */
  public boolean isAbout(EntryId entry) {
    return (stage != null && stage.key().equals(entry))
        || (problem != null && problem.key().equals(entry));
  }

  @Override
  public String title() {
    return exchange.ask().markdown();
  }
}
