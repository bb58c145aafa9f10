package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;
import java.util.stream.Stream;
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
    @Nullable EntryId stage,
    @Nullable EntryId problem,
    @Nullable Level level,
    Span span)
    implements Entry {

  /** The stage and the problem to which it belongs, if it does. */
  public List<EntryId> about() {
    return Stream.of(stage, problem).flatMap(Stream::ofNullable).toList();
  }

  /** Whether it belongs to this stage or to this problem. */
  public boolean isAbout(EntryId entry) {
    return entry.equals(stage) || entry.equals(problem);
  }

  @Override
  public String title() {
    return exchange.ask().markdown();
  }
}
