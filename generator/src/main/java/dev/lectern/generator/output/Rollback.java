package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a published folder back as it was before a publication {@linkplain FileByFile file by file}
 * that did not come to its end, be it in this run or in one that was killed. Undoing a step that
 * was not done changes nothing, and so does undoing it twice: a rollback may be killed as well.
 */
final class Rollback {

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private final Location location;
  private final DiskFolder published;
  private final Staging staging;
  private final List<Exception> unmended = new ArrayList<>();

  Rollback(Location location, Staging staging) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.staging = staging;
  }

  /** Undoes everything that can be undone, and gives what could not. */
  List<Exception> run(Journal journal) {
    journal.created().forEach((path, hash) -> attempt(() -> takeAway(path, hash)));
    journal.kept().forEach(path -> attempt(() -> putBack(path)));
    attempt(() -> staging.putManifestBack(location, journal.keptManifest()));
    for (int i = journal.folders().size() - 1; i >= 0; i--) {
      OutputPath folder = journal.folders().get(i);
      attempt(() -> removeIfEmpty(folder));
    }
    if (journal.createsRoot()) {
      attempt(() -> deleteIfEmpty(location.folder()));
    }
    return unmended;
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      unmended.add(e);
    }
  }

  /** Only what the publication put there: a file with other bytes is somebody else's. */
  private void takeAway(OutputPath path, String hash) throws IOException {
    Found found = published.found(path);
    if (found == Found.BEHIND_LINK) {
      return;
    }
    if (found == Found.FILE && Sha256.hex(published.read(path)).equals(hash)) {
      Files.delete(published.place(path));
    }
    if (found == Found.FILE || found == Found.NOTHING) {
      Files.deleteIfExists(Disk.part(published.place(path)));
    }
  }

  private void putBack(OutputPath path) throws IOException {
    Path backup = staging.backup(path);
    if (!Files.isRegularFile(backup, LinkOption.NOFOLLOW_LINKS)) {
      return; // it is back already
    }
    Found found = published.found(path);
    if (!found.isFree()) {
      throw new IOException(path + ": " + found.phrase());
    }
    Path place = published.place(path);
    Files.createDirectories(Disk.parent(place)); // they may have been removed as empty
    Disk.LOCAL.move(backup, place);
    Files.deleteIfExists(Disk.part(place));
  }

  private void removeIfEmpty(OutputPath folder) throws IOException {
    if (published.found(folder) == Found.FOLDER) {
      deleteIfEmpty(published.place(folder));
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Somebody put something there.
    }
  }
}
