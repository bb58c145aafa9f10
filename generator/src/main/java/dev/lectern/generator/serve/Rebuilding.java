package dev.lectern.generator.serve;

import dev.lectern.content.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the site anew after each change, one at a time: first the pages, so that they can be seen;
 * once it is quiet, all that there is to say. If pages cannot be made, the last good ones stay.
 */
final class Rebuilding implements AutoCloseable {

  /**
   * How long nothing must have changed before the content is checked: until then the browser has
   * its page, and an editor that writes in steps is through.
   */
  private static final Duration SETTLED = Duration.ofMillis(120);

  private final Previews previews;
  private final Changes changes;
  private final Board board;
  private final Author author;
  private final AtomicReference<Previews.Preview> latest = new AtomicReference<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final Thread pages;

  Rebuilding(Previews previews, Changes changes, Board board, Author author) {
    this.previews = previews;
    this.changes = changes;
    this.board = board;
    this.author = author;
    this.pages = Threads.daemon("lectern-pages", this::run);
  }

  void start() {
    changes.addAll();
    pages.start();
  }

  /** Waits until the pages of the content as it was at the start were made, or could not be. */
  void awaitFirst() {
    try {
      first.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        List<Path> changed = changes.take();
        if (changes.isClosed()) {
          return;
        }
        make(changed);
        first.countDown();
        if (changes.isQuietFor(SETTLED)) {
          check();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      first.countDown();
    }
  }

  private void make(List<Path> changed) {
    long start = System.nanoTime();
    latest.set(null);
    try {
      Previews.Preview made = previews.make(changed);
      made.site().ifPresent(site -> board.put(showing -> showing.with(site)));
      latest.set(made);
      author.rebuilt(changed, made.site().isPresent(), Duration.ofNanos(System.nanoTime() - start));
    } catch (RuntimeException e) {
      say(new Findings(List.of(), author.trouble(e)));
    }
  }

  private void check() {
    Previews.Preview made = latest.getAndSet(null);
    if (made == null) {
      return;
    }
    try {
      List<Diagnostic> found = made.findings(changes::isEmpty);
      if (changes.isEmpty()) {
        author.found(found);
        say(new Findings(found, ""));
      }
    } catch (RuntimeException e) {
      say(new Findings(List.of(), author.trouble(e)));
    }
  }

  private void say(Findings findings) {
    if (!findings.equals(board.now().findings())) {
      board.put(showing -> showing.with(findings));
    }
  }

  @Override
  public void close() {
    changes.close();
    pages.interrupt();
    try {
      pages.join(TimeUnit.SECONDS.toMillis(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    previews.close();
  }
}
