package dev.lectern.generator.watch;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that have changed and that nobody has looked at since. */
public final class Changes {

  /** The time that passes, and waiting while it does. */
  public interface Time {

    /** A time in nanoseconds, of which only the difference to another means anything. */
    long nanos();

    /**
     * Waits until somebody is notified of the object, or so many nanoseconds have passed; whoever
     * calls it holds the object's lock, which others have meanwhile.
     */
    void await(Object told, long nanos) throws InterruptedException;
  }

  private static final Time PASSING =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void await(Object told, long nanos) throws InterruptedException {
          told.wait(nanos / 1_000_000, (int) (nanos % 1_000_000)); // which is rounded up
        }
      };

  /**
   * An editor writes a file in more steps than one, and several files one behind the other; each
   * step is told of, and begins this time anew.
   */
  private static final Duration QUIET = Duration.ofMillis(1);

  /**
   * The same where a file is empty or gone: many an editor empties a file, or moves it aside,
   * before it writes it.
   */
  private static final Duration QUIET_BETWEEN_STEPS = Duration.ofMillis(25);

  /** Whoever writes on and on is shown something in between. */
  private static final Duration LONGEST = Duration.ofMillis(50);

  private final SortedSet<Path> changed = new TreeSet<>();
  private final Time time;
  private long lastNanos;
  private boolean all;

  /** Is asked again and again by who checks content meanwhile. */
  private volatile boolean empty = true;

  private boolean closed;

  public Changes() {
    this(PASSING);
  }

  /**
   * @param time passes for who waits
   */
  public Changes(Time time) {
    this.time = time;
  }

  /** A file is other than it was, or was before. */
  public synchronized void add(Path file) {
    changed.add(file);
    told();
  }

  /** Too much happened to say what. */
  public synchronized void addAll() {
    all = true;
    told();
  }

  private synchronized void told() {
    empty = false;
    lastNanos = time.nanos();
    notifyAll();
  }

  /** Whether nobody has anything to look at. */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * Waits for changes and for a moment without any, and takes them. The moment is short if each
   * changed file has something in it, longer if not.
   *
   * @return their files, sorted; none if it cannot be told
   */
  public synchronized List<Path> take() throws InterruptedException {
    while (isEmpty() && !closed) {
      wait();
    }
    long end = time.nanos() + LONGEST.toNanos();
    for (long left = quietUntil(end) - time.nanos(); left > 0 && !closed; ) {
      time.await(this, left);
      left = quietUntil(end) - time.nanos();
    }
    List<Path> taken = all ? List.of() : List.copyOf(changed);
    changed.clear();
    all = false;
    empty = true;
    return taken;
  }

  private long quietUntil(long end) {
    boolean whole = changed.stream().allMatch(Changes::hasContent);
    return Math.min(end, lastNanos + (whole ? QUIET : QUIET_BETWEEN_STEPS).toNanos());
  }

  /** Folders count as what has something in it. */
  private static boolean hasContent(Path file) {
    File now = file.toFile();
    return now.isDirectory() || now.length() > 0;
  }

  /**
   * Waits as long as nothing changes.
   *
   * @return whether nothing has changed
   */
  public synchronized boolean isQuietFor(Duration duration) throws InterruptedException {
    long end = time.nanos() + duration.toNanos();
    for (long left = duration.toNanos(); left > 0 && isEmpty() && !closed; ) {
      time.await(this, left);
      left = end - time.nanos();
    }
    return isEmpty() && !closed;
  }

  /** Whether nobody is to wait any more. */
  public synchronized boolean isClosed() {
    return closed;
  }

  /** Nobody waits any more. */
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
