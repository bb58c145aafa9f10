package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way on which nobody ever sees a mixture: the whole new folder is made ready, what does not
 * change as second names of the same files; then the old one is moved away and the new one to its
 * place. A run that is killed leaves the old folder or the new one, or between the two moves none;
 * the next one undoes it by the journal.
 *
 * <p>Files of others get a second name in the new folder before the first move, and lose the one in
 * the old folder after the second. What somebody puts into the folder meanwhile is carried over.
 */
final class FolderSwap {

  private final Location location;
  private final Staging staging;
  private final SwapJournal journal;
  private final Disk disk;

  FolderSwap(Location location, Staging staging, SwapJournal journal, Disk disk) {
    this.location = location;
    this.staging = staging;
    this.journal = journal;
    this.disk = disk;
  }

  /**
   * Creates the new folder and those in it, before anything is written there: what is created in a
   * folder may take after it.
   *
   * @throws IOException if one cannot have the rights that it has now
   */
  void makeFolders(PlainFolder old, Manifest next) throws IOException {
    DiskFolder published = new DiskFolder(location.folder());
    Disk.makeFolder(staging.incoming());
    if (old.isThere()) {
      FolderRights.copy(location.folder(), staging.incoming());
    }
    Set<OutputPath> folders = new LinkedHashSet<>();
    next.hashes().keySet().forEach(path -> folders.addAll(path.folders()));
    journal.foreign().keySet().forEach(path -> folders.addAll(path.folders()));
    Set<OutputPath> oldFolders = Set.copyOf(old.folders());
    for (OutputPath folder : folders) {
      Disk.makeFolder(staging.incoming(folder));
      if (oldFolders.contains(folder)) {
        FolderRights.copy(published.place(folder), staging.incoming(folder));
      }
    }
  }

  /**
   * Swaps the folders.
   *
   * @return false if the system does not do that, and nothing has changed
   * @throws IOException if another step failed and the folder is as it was before
   * @throws OutputException if a step failed and the folder could not be put back
   */
  boolean run() throws IOException {
    if (!completeNewFolder()) {
      return false;
    }
    Optional<IOException> refusal;
    try {
      staging.write(journal.text(), disk);
      refusal = swap();
      if (refusal.isEmpty()) {
        new Remains(location, staging, journal, disk).carryOver(staging.old());
        disk.move(staging.manifest(), location.manifest());
        disk.settle(location.parent());
        staging.closeJournal();
      }
    } catch (IOException | RuntimeException | Error e) {
      undo(e);
      clear(Remains::remove);
      throw e;
    }
    if (refusal.isPresent()) {
      undo(refusal.get());
      clear(Remains::removeArrived); // the rest serves the other way
      return false;
    }
    clear(Remains::remove);
    return true;
  }

  private boolean completeNewFolder() {
    DiskFolder published = new DiskFolder(location.folder());
    try {
      for (OutputPath path : journal.foreign().keySet()) {
        disk.link(published.place(path), staging.incoming(path)); // not ours to copy
      }
      for (OutputPath path : journal.same().keySet()) {
        disk.copy(published.place(path), staging.incoming(path));
      }
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false; // a disk without second names, or without room for copies; or a file is gone
    }
  }

  private Optional<IOException> swap() {
    try {
      if (!journal.createsRoot()) {
        disk.rename(location.folder(), staging.old());
      }
      disk.rename(staging.incoming(), location.folder());
    } catch (IOException e) {
      return Optional.of(e);
    }
    disk.settle(location.parent());
    disk.settle(staging.folder());
    return Optional.empty();
  }

  private void undo(Throwable cause) {
    List<Exception> unmended = new ArrayList<>(new SwapRollback(location, staging, journal).run());
    if (unmended.isEmpty()) {
      try {
        staging.closeJournal();
      } catch (IOException e) {
        unmended.add(e);
      }
    }
    if (!unmended.isEmpty()) {
      throw staging.halfWay(location, unmended, cause);
    }
  }

  @FunctionalInterface
  private interface Clearing {
    boolean clears(Remains remains) throws IOException;
  }

  /** By now the publication is decided: what cannot be removed is left to the next run. */
  private void clear(Clearing clearing) {
    try {
      if (!clearing.clears(new Remains(location, staging, journal, Disk.LOCAL))) {
        staging.keep();
      }
    } catch (IOException e) {
      staging.keep();
    }
  }
}
