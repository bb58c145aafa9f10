package dev.lectern.generator.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that have changed and that nobody has looked at since. */
final class Changes {

  /** An editor writes a file in more steps than one, and several files one behind the other. */
  private static final Duration QUIET = Duration.ofMillis(5);

  /** Whoever writes on and on is shown something in between. */
  private static final Duration LONGEST = Duration.ofMillis(50);

  private final SortedSet<Path> changed = new TreeSet<>();
  private long lastNanos;
  private boolean all;
  private boolean closed;

  synchronized void add(Path file) {
    changed.add(file);
    lastNanos = System.nanoTime();
    notifyAll();
  }

  /** Too much happened to say what. */
  synchronized void addAll() {
    all = true;
    lastNanos = System.nanoTime();
    notifyAll();
  }

  synchronized boolean isEmpty() {
    return changed.isEmpty() && !all;
  }

  /**
   * Waits for changes and for a moment without any, and takes them.
   *
   * @return their files, sorted; none if it cannot be told
   */
  synchronized List<Path> take() throws InterruptedException {
    while (isEmpty() && !closed) {
      wait();
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    long wake = Math.min(end, lastNanos + QUIET.toNanos());
    for (long left = wake - System.nanoTime(); left > 0 && !closed; ) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      wake = Math.min(end, lastNanos + QUIET.toNanos());
      left = wake - System.nanoTime();
    }
    List<Path> taken = all ? List.of() : List.copyOf(changed);
    changed.clear();
    all = false;
    return taken;
  }

  /**
   * Waits as long as nothing changes.
   *
   * @return whether nothing has changed
   */
  synchronized boolean isQuietFor(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toMillis(); left > 0 && isEmpty() && !closed; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return isEmpty() && !closed;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
