package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Files of the next publication that are taken to the disk while others are still made, so that not
 * all are in memory at once: they wait in its staging folder. A publication that takes none does
 * without.
 *
 * <pre>
 * try (EarlyFiles early = folder.early()) {
 *   …                               // make files, and give some of them to early.take
 *   folder.publish(files, early);
 * }
 * </pre>
 *
 * <p>From the first file that waits until this is closed no other run can write the folder. What
 * was taken and is not published is removed then. Safe for use from many threads as far as {@link
 * #take} is concerned.
 */
public final class EarlyFiles implements AutoCloseable {

  /** So many bytes stay in memory: most sites are smaller, and nothing of them has to wait. */
  static final long IN_MEMORY = 16L << 20;

  /** So many are written at once. */
  private static final int TOGETHER = 256;

  private final Location location;
  private final DiskFolder published;
  private final Disk disk;
  private final long inMemory;
  private final AtomicLong bytes = new AtomicLong();

  /** The files that wait. */
  private final Set<OutputPath> taken = ConcurrentHashMap.newKeySet();

  /** The folders that they wait in, and whether those are published. */
  private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();

  private final ParallelWriting writing = new ParallelWriting();

  /** What is written next. */
  private final List<ParallelWriting.Writing> next = new ArrayList<>();

  private @Nullable OutputLock lock;
  private @Nullable Staging staging;

  /** Whether other runs can write the folder, and this one no more. */
  private boolean isClosed;

  /** Whether nothing is taken any more. */
  private volatile boolean isFull;

  /**
   * @param inMemory how many bytes of what it is given stay in memory
   */
  EarlyFiles(Location location, Disk disk, long inMemory) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.disk = disk;
    this.inMemory = inMemory;
  }

  /**
   * Takes a file to the disk; not the first ones, nor one that is likely to be published already.
   *
   * @return the same file, to be published in its place
   * @throws OutputException if another run is writing the folder
   */
  public RenderedFile take(RenderedFile file) {
    if (file.isOnDisk() || bytes.addAndGet(file.size()) <= inMemory || isFull) {
      return file;
    }
    Path place;
    try {
      Staging ours = staging();
      place = ours.incoming(file.path());
      if (isPublished(Disk.parent(place), file.path(), ours) && isAlike(file)) {
        return file;
      }
    } catch (IOException e) {
      isFull = true; // the publication meets the same, and says so
      return file;
    }
    RenderedFile waiting = file.waitingAt(place);
    taken.add(file.path());
    begin(
        () -> {
          file.writeTo(disk, place);
          waiting.isWritten();
        });
    return waiting;
  }

  /** Whether a file of its size is published at its place: mostly it is the same. */
  private boolean isAlike(RenderedFile file) throws IOException {
    DiskFolder.There there = DiskFolder.lookAt(published.place(file.path()));
    return there.kind() == Found.FILE && there.size() == file.size();
  }

  /** Many at once: the disk takes what several threads force to it in one go. */
  private void begin(ParallelWriting.Writing file) {
    List<ParallelWriting.Writing> together;
    synchronized (next) {
      next.add(file);
      if (next.size() < TOGETHER) {
        return;
      }
      together = List.copyOf(next);
      next.clear();
    }
    together.forEach(writing::begin);
  }

  /** Makes the folder in which a file waits; says whether it is published. */
  private boolean isPublished(Path folder, OutputPath path, Staging ours) throws IOException {
    Boolean known = folders.get(folder);
    if (known == null) {
      makeFolders(path, ours);
      known = folders.get(folder);
    }
    return Boolean.TRUE.equals(known);
  }

  /** With the rights that they have where they are published: files may take after them. */
  private synchronized void makeFolders(OutputPath path, Staging ours) throws IOException {
    makeFolder(ours.incoming(), location.folder(), DiskFolder.kindOf(location.folder()));
    for (OutputPath folder : path.folders()) {
      makeFolder(ours.incoming(folder), published.place(folder), published.found(folder));
    }
  }

  private void makeFolder(Path folder, Path old, Found found) throws IOException {
    if (folders.containsKey(folder)) {
      return;
    }
    Disk.makeFolder(folder);
    if (found == Found.FOLDER) {
      try {
        FolderRights.copy(old, folder);
      } catch (IOException e) {
        // Then the folder is not swapped, and files are moved to where they belong one by one.
      }
    }
    folders.put(folder, found == Found.FOLDER);
  }

  /** Whether no other run can write the folder. */
  synchronized boolean isLocked() {
    return lock != null;
  }

  /**
   * Keeps other runs from writing the folder, and undoes what killed ones did.
   *
   * @throws OutputException if another run is writing it
   * @throws IOException if this is closed
   */
  synchronized void lock() throws IOException {
    if (isClosed) {
      throw new IOException("closed");
    }
    if (lock == null) {
      OutputLock ours = OutputLock.take(location);
      try {
        new Leftovers(location).undo();
        lock = ours;
      } finally {
        if (lock == null) {
          ours.close();
        }
      }
    }
  }

  /** The staging folder; {@linkplain #lock locks}. */
  synchronized Staging staging() throws IOException {
    lock();
    Staging known = staging;
    if (known == null) {
      known = Staging.open(location);
      staging = known;
    }
    return known;
  }

  /**
   * Waits until all that was taken is on the disk; nothing can be taken any more.
   *
   * @throws IOException if that failed
   */
  void finish() throws IOException {
    isFull = true;
    List<ParallelWriting.Writing> last;
    synchronized (next) {
      last = List.copyOf(next);
      next.clear();
    }
    last.forEach(writing::begin);
    writing.finish();
  }

  /** Removes what waits and need not be written. */
  void keepOnly(List<RenderedFile> wanted) throws IOException {
    Set<OutputPath> left = new HashSet<>(taken);
    wanted.forEach(file -> left.remove(file.path()));
    for (OutputPath path : left) {
      disk.delete(staging().incoming(path));
    }
  }

  /** Removes what is left of it, and lets other runs write the folder. */
  @Override
  public void close() {
    try {
      writing.stop();
      finish();
    } catch (IOException | RuntimeException e) {
      // Nobody is going to publish it.
    } finally {
      unlock();
    }
  }

  private synchronized void unlock() {
    isClosed = true;
    if (staging != null) {
      staging.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
