package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Writes many files that are not there yet. A thread that forces a file to the disk waits most of
 * the time, and the disk takes what several force at once in one go; so there are more threads than
 * processors. When {@link #write} returns or throws, all of them have come to their end.
 */
final class ParallelWriting {

  private static final int THREADS = 16;

  private final List<RenderedFile> files;
  private final Function<OutputPath, Path> place;
  private final Disk disk;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final SortedMap<Integer, Throwable> failures = new TreeMap<>();

  private ParallelWriting(List<RenderedFile> files, Function<OutputPath, Path> place, Disk disk) {
    this.files = files;
    this.place = place;
    this.disk = disk;
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
    new ParallelWriting(files, place, disk).run();
  }

  private void run() throws IOException {
    List<Thread> threads = new ArrayList<>();
    boolean interrupted = false;
    try {
      for (int i = 0; i < Math.min(THREADS, files.size()); i++) {
        Thread thread = new Thread(this::writeUntilStopped, "lectern-writer-" + i);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
      }
    } catch (RuntimeException | Error e) { // no more threads on this machine
      stopped.set(true);
      throw e;
    } finally {
      for (Thread thread : threads) {
        interrupted |= wasInterruptedUntilEndOf(thread);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throwFirst();
    if (interrupted) {
      throw new InterruptedIOException("interrupted while writing");
    }
  }

  /** Whoever has begun a file has found all files before it begun: so the first failure is seen. */
  private void writeUntilStopped() {
    while (!stopped.get()) {
      int index = next.getAndIncrement();
      if (index >= files.size()) {
        return;
      }
      RenderedFile file = files.get(index);
      try {
        file.writeTo(disk, place.apply(file.path()));
      } catch (IOException | RuntimeException | Error e) {
        stopped.set(true);
        synchronized (failures) {
          failures.put(index, e);
        }
      }
    }
  }

  private boolean wasInterruptedUntilEndOf(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        return interrupted;
      } catch (InterruptedException e) {
        stopped.set(true);
        interrupted = true;
      }
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
