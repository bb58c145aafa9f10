package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Writes many files that are not there yet. A thread that forces a file to the disk waits most of
 * the time, and the disk takes what several force at once in one go; so there are more threads than
 * processors. Once {@link #finish} has returned or thrown, all of them have come to their end.
 */
final class ParallelWriting {

  private static final int THREADS = 16;

  /** So many files may wait for a thread: their bytes are in memory. */
  private static final int WAITING = 256;

  private final ThreadPoolExecutor threads;
  private final Semaphore room = new Semaphore(THREADS + WAITING);
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final SortedMap<Integer, Throwable> failures = new TreeMap<>();
  private int begun;

  /** What writes one file. */
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  ParallelWriting() {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "lectern-writer-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Writes the files, with the folders that they are in.
   *
   * @param files in the order in which they are begun
   * @param place where a file is written to
   * @throws IOException of the first file in that order that could not be written, whichever failed
   *     first; no other is begun after a failure
   */
  static void write(List<RenderedFile> files, Function<OutputPath, Path> place, Disk disk)
      throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    files.forEach(file -> folders.add(Disk.parent(place.apply(file.path()))));
    for (Path folder : folders) {
      Disk.makeFolder(folder);
    }
    ParallelWriting writing = new ParallelWriting();
    try {
      for (RenderedFile file : files) {
        writing.begin(() -> file.writeTo(disk, place.apply(file.path())));
      }
    } finally {
      writing.finish();
    }
  }

  /**
   * Has one file written, and waits for it as long as too many are waiting already. After a failure
   * nothing is begun any more.
   */
  void begin(Writing file) {
    try {
      room.acquire();
    } catch (InterruptedException e) {
      fail(Integer.MAX_VALUE, interrupted());
      Thread.currentThread().interrupt();
      return;
    }
    synchronized (threads) { // they are begun in the order in which they are counted
      int index = begun++;
      threads.execute(() -> write(index, file));
    }
  }

  /** Whoever has begun a file has found all files before it begun: so the first failure is seen. */
  private void write(int index, Writing file) {
    try {
      if (!stopped.get()) {
        file.run();
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(index, e);
    } finally {
      room.release();
    }
  }

  private void fail(int index, Throwable reason) {
    stopped.set(true);
    synchronized (failures) {
      failures.putIfAbsent(index, reason);
    }
  }

  private static InterruptedIOException interrupted() {
    return new InterruptedIOException("interrupted while writing");
  }

  /** Begins nothing any more; what waits is not written. */
  void stop() {
    stopped.set(true);
  }

  /**
   * Waits for all that was begun; nothing can be begun any more.
   *
   * @throws IOException of the first file that could not be written
   */
  void finish() throws IOException {
    threads.shutdown();
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = threads.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        stopped.set(true);
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    throwFirst();
    if (interrupted) {
      throw interrupted();
    }
  }

  private void throwFirst() throws IOException {
    Optional<Throwable> first;
    synchronized (failures) {
      first = failures.values().stream().findFirst();
    }
    if (first.isEmpty()) {
      return;
    }
    if (first.get() instanceof IOException e) {
      throw e;
    }
    if (first.get() instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) first.get();
  }
}
