package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * Does all changes to a published folder or none: everything is made ready beside the folder, then
 * it is brought there in one of two ways. A {@linkplain PlainFolder plain folder} is {@linkplain
 * FolderSwap swapped as a whole}. Otherwise, where the system refuses that, and where a large
 * folder hardly changes, its files are replaced {@linkplain FileByFile one by one}.
 */
final class Transaction {

  private final Location location;
  private final Staging staging;
  private final Disk disk;

  /**
   * @param staging in which some of the files that are written may be already
   */
  Transaction(Location location, Staging staging, Disk disk) {
    this.location = location;
    this.staging = staging;
    this.disk = disk;
  }

  /**
   * @throws IOException if a step failed and the folder is as it was before
   * @throws OutputException if a step failed and the folder could not be put back
   */
  void run(Changes changes, Manifest next) throws IOException {
    boolean hasManifest = Files.exists(location.manifest());
    Optional<FolderSwap> swap = swap(changes, next, hasManifest);
    List<RenderedFile> missing =
        changes.write().stream().filter(file -> !file.isAt(staging.incoming(file.path()))).toList();
    ParallelWriting.write(missing, staging::incoming, disk);
    if (hasManifest) {
      disk.copy(location.manifest(), staging.manifestBackup());
    }
    disk.write(staging.manifest(), next.text().getBytes(StandardCharsets.UTF_8));
    if (swap.isEmpty() || !swap.get().run()) {
      new FileByFile(location, staging, disk).run(changes, hasManifest);
    }
  }

  private Optional<FolderSwap> swap(Changes changes, Manifest next, boolean hasManifest) {
    if (changes.isEmpty() || changes.areFewOfMany()) {
      return Optional.empty();
    }
    try {
      Optional<PlainFolder> old = PlainFolder.look(location, changes);
      if (old.isEmpty()) {
        return Optional.empty();
      }
      SwapJournal journal = SwapJournal.of(changes, next, old.get(), hasManifest);
      FolderSwap swap = new FolderSwap(location, staging, journal, disk);
      swap.makeFolders(old.get(), next);
      return Optional.of(swap);
    } catch (IOException e) {
      return Optional.empty(); // the other way needs less, and says what is wrong if it fails too
    }
  }
}
