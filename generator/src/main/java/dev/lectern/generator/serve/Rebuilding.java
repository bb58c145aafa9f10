package dev.lectern.generator.serve;

import dev.lectern.content.work.Threads;
import dev.lectern.generator.watch.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the site anew after each change, one at a time, so that its pages can be seen; what there
 * is to say comes from {@link Checking}. If pages cannot be made, the last good ones stay.
 */
final class Rebuilding implements AutoCloseable {

  private final Previews previews;
  private final Changes changes;
  private final Board board;
  private final Author author;
  private final Checking checking;
  private final CountDownLatch first = new CountDownLatch(1);
  private final Thread pages;

  Rebuilding(Previews previews, Changes changes, Board board, Author author) {
    this.previews = previews;
    this.changes = changes;
    this.board = board;
    this.author = author;
    this.checking = new Checking(changes, board, author);
    this.pages = Threads.daemon("lectern-pages", this::run);
  }

  void start() {
    changes.addAll();
    checking.start();
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
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      first.countDown();
    }
  }

  private void make(List<Path> changed) {
    long start = System.nanoTime();
    checking.forget();
    try {
      Previews.Preview made = previews.make(changed);
      made.site().ifPresent(site -> board.put(showing -> showing.with(site)));
      author.rebuilt(changed, made.site().isPresent(), Duration.ofNanos(System.nanoTime() - start));
      checking.begin(made);
    } catch (RuntimeException e) {
      board.say(new Findings(List.of(), author.trouble(e)));
    }
  }

  /** Those that it keeps until it is closed. */
  List<Thread> threads() {
    return List.of(pages, checking.thread());
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
    checking.close();
    previews.close();
  }
}
