package dev.lectern.generator.serve;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.work.Threads;
import dev.lectern.generator.watch.Changes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds all that there is to say about content on a thread of its own, so that no edit waits for
 * it. What was made last is looked at, once it is quiet; as soon as something changes, what is
 * found of it no longer matters, and whoever searches ends. What was found of older content is
 * never shown over what is newer.
 */
final class Checking implements AutoCloseable {

  /**
   * How long nothing must have changed before the content is checked: until then the browser has
   * its page, and an editor that writes in steps is through.
   */
  private static final Duration SETTLED = Duration.ofMillis(120);

  private final Changes changes;
  private final Board board;
  private final Author author;
  private final Thread thread;
  private volatile Previews.@Nullable Preview latest;
  private boolean closed;

  Checking(Changes changes, Board board, Author author) {
    this.changes = changes;
    this.board = board;
    this.author = author;
    this.thread = Threads.daemon("lectern-check", this::run);
  }

  void start() {
    thread.start();
  }

  Thread thread() {
    return thread;
  }

  /** Content has changed: from here on nothing is shown of what is found of it as it was. */
  synchronized void forget() {
    latest = null;
  }

  /**
   * Looks at what was made of the content as it is now.
   *
   * @param made another object each time
   */
  synchronized void begin(Previews.Preview made) {
    latest = made;
    notifyAll();
  }

  private void run() {
    try {
      Previews.Preview made = next(null);
      while (made != null) {
        if (changes.isQuietFor(SETTLED)) {
          check(made);
        } // otherwise another one is being made
        made = next(made);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for another one; null if there will be none. */
  private synchronized Previews.@Nullable Preview next(Previews.@Nullable Preview before)
      throws InterruptedException {
    while (!closed && (latest == null || latest == before)) {
      wait();
    }
    return closed ? null : latest;
  }

  private void check(Previews.Preview made) {
    try {
      List<Diagnostic> found = made.findings(() -> isWanted(made));
      if (say(made, new Findings(found, ""))) {
        author.found(found);
      }
    } catch (RuntimeException e) {
      if (isWanted(made)) {
        say(made, new Findings(List.of(), author.trouble(e)));
      }
    }
  }

  private boolean isWanted(Previews.Preview made) {
    return latest == made && changes.isEmpty();
  }

  /** Whether it still mattered. */
  private synchronized boolean say(Previews.Preview made, Findings findings) {
    boolean wanted = isWanted(made);
    if (wanted) {
      board.say(findings);
    }
    return wanted;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      latest = null;
      notifyAll();
    }
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
