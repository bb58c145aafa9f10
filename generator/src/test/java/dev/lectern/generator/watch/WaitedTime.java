package dev.lectern.generator.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;

/** Time that passes only while somebody waits, so that a busy machine changes nothing. */
public final class WaitedTime implements Changes.Time {

  /** What happens after so many nanoseconds. */
  private record Event(long nanos, Runnable what) {}

  private final Queue<Event> events = new ArrayDeque<>();
  private long now;

  public void afterMillis(double millis, Runnable what) {
    events.add(new Event(Math.round(millis * 1e6), what));
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void await(Object told, long nanos) {
    assertThat(Thread.holdsLock(told)).isTrue();
    Event next = events.peek();
    if (next == null || next.nanos() > now + nanos) {
      now += nanos;
    } else {
      events.remove();
      now = next.nanos();
      next.what().run();
    }
  }
}
