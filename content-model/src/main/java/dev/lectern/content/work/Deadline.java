package dev.lectern.content.work;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
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
 * and at the same place on every machine; time is for what no count foresees. Each thread is where
 * it is, and has a clock of its own: see {@link Cores}. Time that threads spend on the same file
 * counts as a whole once they go on to another. What nobody waits for any more ends in the same
 * way: see {@link #whileWanted}.
 */
public final class Deadline {

  private static final long SECOND = 1_000_000_000;
  private static final long MILLISECOND = 1_000_000;

  private static final BooleanSupplier ALWAYS = () -> true;

  /** Where a thread is, since when, and for how long it matters. */
  private static final class Turn {

    private @Nullable LongSupplier nanos;
    private @Nullable Span place;
    private BooleanSupplier wanted = ALWAYS;
    private long since;

    private long now() {
      return nanos == null ? since : nanos.getAsLong();
    }
  }

  private final Supplier<LongSupplier> clocks;
  private final long fileNanos;
  private final long allNanos;
  private final Map<SourcePath, AtomicLong> spent = new ConcurrentHashMap<>();
  private final AtomicLong spentByAll = new AtomicLong();
  private final ThreadLocal<Turn> turns = ThreadLocal.withInitial(Turn::new);

  /**
   * @param clocks gives the current thread a clock, in nanoseconds from any origin
   */
  Deadline(Duration file, Duration all, Supplier<LongSupplier> clocks) {
    this.clocks = clocks;
    this.fileNanos = file.toNanos();
    this.allNanos = all.toNanos();
  }

  /** One of a build, in the time that threads work. */
  public static Deadline of(Duration file, Duration all) {
    return new Deadline(file, all, WorkClock::ofThisThread);
  }

  /** None at all. */
  public static Deadline never() {
    return new Deadline(Duration.ZERO, Duration.ZERO, () -> () -> 0);
  }

  /** Works under the deadline; outside of this nothing is asked and no time is counted. */
  public <T> T during(Supplier<T> work) {
    Turn turn = turns.get();
    turn.nanos = clocks.get();
    turn.since = turn.now();
    try {
      return work.get();
    } finally {
      count(turn, turn.now());
      turn.nanos = null;
    }
  }

  /**
   * Works on the current thread, and on those that help it, as long as what comes out matters. From
   * then on whoever checks ends, whatever time is left.
   *
   * @param wanted asked again and again, by all of these threads
   */
  public <T> T whileWanted(BooleanSupplier wanted, Supplier<T> work) {
    Turn turn = turns.get();
    BooleanSupplier before = turn.wanted;
    turn.wanted = wanted;
    try {
      return work.get();
    } finally {
      turn.wanted = before;
    }
  }

  /** Whether it matters what comes of the current thread's work. */
  BooleanSupplier wanted() {
    return turns.get().wanted;
  }

  /** Waits for other threads, in nobody's time. */
  void pause(Runnable waiting) {
    Turn turn = turns.get();
    count(turn, turn.now());
    try {
      waiting.run();
    } finally {
      turn.since = turn.now();
    }
  }

  /** The current thread answers for what another one found at a place. */
  void at(@Nullable Span other) {
    turns.get().place = other;
  }

  private void count(Turn turn, long now) {
    long took = now - turn.since;
    spentByAll.addAndGet(took);
    if (turn.place != null) {
      spent.computeIfAbsent(turn.place.path(), file -> new AtomicLong()).addAndGet(took);
    }
    turn.since = now;
  }

  /** From here on the time is that of the file that holds the place; checks as well. */
  public void begin(Span next) {
    Turn turn = turns.get();
    if (turn.nanos != null) {
      long now = turn.now();
      check(turn, now);
      if (turn.place == null || !turn.place.path().equals(next.path())) {
        count(turn, now);
      }
    }
    turn.place = next;
  }

  /**
   * Whether to go on.
   *
   * @throws OutOfTime if the file has taken its time, or all files have taken theirs; or if nobody
   *     wants to know
   */
  public void check() {
    Turn turn = turns.get();
    if (turn.nanos != null) {
      check(turn, turn.now());
    }
  }

  private void check(Turn turn, long now) {
    if (!turn.wanted.getAsBoolean()) {
      throw new OutOfTime("Nobody waits for this any more.");
    }
    long taking = now - turn.since;
    if (turn.place != null && spentOn(turn.place) + taking > fileNanos) {
      throw new OutOfTime(
          "This file takes more than " + time(fileNanos) + ". Split it, or write less in it.");
    }
    if (spentByAll.get() + taking > allNanos) {
      throw new OutOfTime(
          "Up to here the content takes more than "
              + time(allNanos)
              + ". Publish it as two skills, or raise the limit if it is meant.");
    }
  }

  private long spentOn(Span place) {
    AtomicLong nanos = spent.get(place.path());
    return nanos == null ? 0 : nanos.get();
  }

  private static String time(long nanos) {
    return nanos % SECOND == 0 ? nanos / SECOND + " s" : nanos / MILLISECOND + " ms";
  }

  /** Where the current thread is; nothing before its first file. */
  public Optional<Span> place() {
    return Optional.ofNullable(turns.get().place);
  }
}
