package dev.lectern.content.work;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long each file may keep the stages busy, all of them together, and how long all files may.
 * Java cannot stop a thread, so who works asks:
 *
 * <pre>
 * deadline.during(() -> {
 *   deadline.begin(entry.span()); // from here on it is the time of this file
 *   deadline.check();             // throws if that is over
 *   …
 * });
 * </pre>
 *
 * <p>Time between two stages, such as that of drawing, is nobody's. What is counted ends sooner,
 * and at the same place on every machine; time is for what no count foresees. For one thread.
 */
public final class Deadline {

  private static final long SECOND = 1_000_000_000;
  private static final long MILLISECOND = 1_000_000;

  private final LongSupplier nanos;
  private final long fileNanos;
  private final long allNanos;
  private final Map<SourcePath, Long> spent = new HashMap<>();
  private @Nullable Span place;
  private boolean running = false;
  private long spentByAll = 0;
  private long since = 0;

  /**
   * @param nanos the clock, in nanoseconds from any origin
   */
  Deadline(Duration file, Duration all, LongSupplier nanos) {
    this.nanos = nanos;
    this.fileNanos = file.toNanos();
    this.allNanos = all.toNanos();
  }

  /** One of a build, in the time that the current thread works. */
  public static Deadline of(Duration file, Duration all) {
    return new Deadline(file, all, WorkClock.ofThisThread());
  }

  /** None at all. */
  public static Deadline never() {
    return new Deadline(Duration.ZERO, Duration.ZERO, () -> 0);
  }

  /** Works under the deadline; outside of this nothing is asked and no time is counted. */
  public <T> T during(Supplier<T> work) {
    running = true;
    since = nanos.getAsLong();
    try {
      return work.get();
    } finally {
      count(nanos.getAsLong());
      running = false;
    }
  }

  private void count(long now) {
    spentByAll += now - since;
    if (place != null) {
      spent.merge(place.path(), now - since, Long::sum);
    }
    since = now;
  }

  /** From here on the time is that of the file that holds the place; checks as well. */
  public void begin(Span next) {
    if (running) {
      long now = nanos.getAsLong();
      check(now);
      if (place == null || !place.path().equals(next.path())) {
        count(now);
      }
    }
    place = next;
  }

  /**
   * Whether to go on.
   *
   * @throws OutOfTime if the file has taken its time, or all files have taken theirs
   */
  public void check() {
    if (running) {
      check(nanos.getAsLong());
    }
  }

  private void check(long now) {
    if (place != null && spent.getOrDefault(place.path(), 0L) + now - since > fileNanos) {
      throw new OutOfTime(
          "This file takes more than " + time(fileNanos) + ". Split it, or write less in it.");
    }
    if (spentByAll + now - since > allNanos) {
      throw new OutOfTime(
          "Up to here the content takes more than "
              + time(allNanos)
              + ". Publish it as two skills, or raise the limit if it is meant.");
    }
  }

  private static String time(long nanos) {
    return nanos % SECOND == 0 ? nanos / SECOND + " s" : nanos / MILLISECOND + " ms";
  }

  /** Where the work is; nothing before the first file. */
  public Optional<Span> place() {
    return Optional.ofNullable(place);
  }
}
