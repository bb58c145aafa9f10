package dev.lectern.content.load;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** As many watchdogs as files are read at once. */
final class Watchdogs implements AutoCloseable {

  private final Duration time;
  private final Queue<Watchdog> idle = new ConcurrentLinkedQueue<>();

  Watchdogs(Duration time) {
    this.time = time;
  }

  /** Whether each gives a file this time. */
  boolean isOf(Duration other) {
    return time.equals(other);
  }

  /** Works with one that nobody else has meanwhile. */
  <T> T with(Function<Watchdog, T> work) {
    Watchdog free = idle.poll();
    Watchdog watchdog = free == null ? new Watchdog(time) : free;
    try {
      return work.apply(watchdog);
    } finally {
      idle.add(watchdog);
    }
  }

  /** Nobody may be at work any more. */
  @Override
  public void close() {
    idle.forEach(Watchdog::close);
  }
}
