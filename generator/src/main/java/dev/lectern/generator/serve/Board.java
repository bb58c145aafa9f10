package dev.lectern.generator.serve;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** Where what is served now stands, and where one waits for the next. */
final class Board {

  private Showing showing = Showing.nothing();
  private boolean closed;

  synchronized Showing now() {
    return showing;
  }

  synchronized void put(UnaryOperator<Showing> next) {
    showing = next.apply(showing);
    notifyAll();
  }

  /** Says something else, if it is something else. */
  synchronized void say(Findings findings) {
    if (!findings.equals(showing.findings())) {
      put(now -> now.with(findings));
    }
  }

  /**
   * Waits until something else stands here.
   *
   * @return what stands here, which is still the same if it took too long
   */
  synchronized Showing after(long version, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!closed && showing.version() == version) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return showing;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Nobody waits any longer. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }
}
