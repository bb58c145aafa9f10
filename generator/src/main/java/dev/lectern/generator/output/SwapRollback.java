package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the old folder back after a {@link FolderSwap} that did not come to its end, be it in this
 * run or in one that was killed. What is where says how far it came; so a rollback may be killed as
 * well, and doing it twice changes nothing.
 */
final class SwapRollback {

  private final Location location;
  private final Staging staging;
  private final SwapJournal journal;

  SwapRollback(Location location, Staging staging, SwapJournal journal) {
    this.location = location;
    this.staging = staging;
    this.journal = journal;
  }

  /** Undoes everything that can be undone, and gives what could not. */
  List<Exception> run() {
    List<Exception> unmended = new ArrayList<>();
    try {
      putFoldersBack();
      new Remains(location, staging, journal, Disk.LOCAL).carryOver(staging.incoming());
    } catch (IOException | RuntimeException e) {
      unmended.add(e);
    }
    try {
      staging.putManifestBack(location, journal.keptManifest());
    } catch (IOException | RuntimeException e) {
      unmended.add(e);
    }
    return unmended;
  }

  private void putFoldersBack() throws IOException {
    Path place = location.folder();
    Found found = DiskFolder.kindOf(place);
    if (found != Found.NOTHING && found != Found.FOLDER) {
      throw new IOException(place + ": " + found.phrase());
    }
    boolean isThere = found == Found.FOLDER;
    if (isThere && !exists(staging.incoming())) {
      Disk.LOCAL.rename(place, staging.incoming()); // the new folder had come to its place
    } else if (isThere && exists(staging.old())) {
      Disk.LOCAL.rename(place, staging.arrived()); // somebody filled the gap between the moves
    }
    if (exists(staging.old())) {
      Disk.LOCAL.rename(staging.old(), place);
    }
    Disk.LOCAL.settle(location.parent());
    Disk.LOCAL.settle(staging.folder());
  }

  private static boolean exists(Path place) {
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS);
  }
}
