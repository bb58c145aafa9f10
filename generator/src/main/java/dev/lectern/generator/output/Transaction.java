package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Does all changes to a published folder or none: everything is made ready beside the folder, a
 * journal says what will be done, then it is moved into place, the manifest last, and the journal
 * is dropped. A step that fails is undone by the journal at once, a run that is killed by the next
 * one.
 */
final class Transaction {

  private final Location location;
  private final DiskFolder published;
  private final Disk disk;

  Transaction(Location location, Disk disk) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.disk = disk;
  }

  /**
   * @throws IOException if a step failed and the folder is as it was before
   * @throws OutputException if a step failed and the folder could not be put back
   */
  void run(Changes changes, Manifest next) throws IOException {
    try (Staging staging = Staging.open(location)) {
      Journal journal = stage(changes, next, staging);
      try {
        staging.write(journal, disk);
        commit(changes, journal, staging);
        staging.dropJournal();
      } catch (IOException | RuntimeException | Error e) {
        undo(journal, staging, e);
        throw e;
      }
    }
  }

  private void undo(Journal journal, Staging staging, Throwable cause) {
    List<Exception> unmended = new ArrayList<>(new Rollback(location, staging).run(journal));
    if (unmended.isEmpty()) {
      try {
        staging.dropJournal();
      } catch (IOException e) {
        unmended.add(e);
      }
    }
    if (!unmended.isEmpty()) {
      unmended.forEach(cause::addSuppressed);
      staging.keep();
      throw halfWay(staging, cause);
    }
  }

  /** Writes the new files and keeps the old ones, all outside of the published folder. */
  private Journal stage(Changes changes, Manifest next, Staging staging) throws IOException {
    SortedMap<OutputPath, String> created = new TreeMap<>();
    List<OutputPath> kept = new ArrayList<>();
    for (RenderedFile file : changes.write()) {
      disk.write(staging.incoming(file.path()), file.bytes());
      if (published.found(file.path()) == Found.FILE) {
        kept.add(file.path());
      } else {
        created.put(file.path(), file.sha256());
      }
    }
    kept.addAll(changes.remove());
    for (OutputPath path : kept) {
      disk.copy(published.place(path), staging.backup(path));
    }
    boolean hasManifest = Files.exists(location.manifest());
    if (hasManifest) {
      disk.copy(location.manifest(), staging.manifestBackup());
    }
    disk.write(staging.manifest(), next.text().getBytes(StandardCharsets.UTF_8));
    boolean createsRoot = !changes.write().isEmpty() && !Files.isDirectory(location.folder());
    return new Journal(createsRoot, missingFolders(changes), created, kept, hasManifest);
  }

  private List<OutputPath> missingFolders(Changes changes) {
    Set<OutputPath> missing = new LinkedHashSet<>();
    for (RenderedFile file : changes.write()) {
      for (OutputPath folder : file.path().folders()) {
        if (!Files.isDirectory(published.place(folder))) {
          missing.add(folder);
        }
      }
    }
    return List.copyOf(missing);
  }

  private void commit(Changes changes, Journal journal, Staging staging) throws IOException {
    if (journal.createsRoot()) {
      Files.createDirectory(location.folder());
    }
    for (OutputPath folder : journal.folders()) {
      Files.createDirectory(published.place(folder));
    }
    Set<Path> touched = new LinkedHashSet<>();
    for (RenderedFile file : changes.write()) {
      Path place = published.place(file.path());
      disk.move(staging.incoming(file.path()), place);
      touched.add(Disk.parent(place));
    }
    for (OutputPath path : changes.remove()) {
      disk.delete(published.place(path));
      touched.add(Disk.parent(published.place(path)));
    }
    for (OutputPath path : changes.remove()) {
      removeEmptyFolders(path);
    }
    touched.forEach(disk::settle);
    disk.move(staging.manifest(), location.manifest());
    disk.settle(location.parent());
  }

  /** Removes the folders that a removed file was in, innermost first, up to one that is in use. */
  private void removeEmptyFolders(OutputPath removed) throws IOException {
    List<OutputPath> folders = removed.folders();
    for (int i = folders.size() - 1; i >= 0; i--) {
      Path place = published.place(folders.get(i));
      if (!Files.exists(place)) {
        continue;
      }
      if (!DiskFolder.isEmpty(place)) {
        return;
      }
      Files.delete(place);
    }
  }

  private OutputException halfWay(Staging staging, Throwable cause) {
    return new OutputException(
        "The output folder "
            + location.folder()
            + " could not be written, and part of it could not be put back as it was.",
        List.of(cause.toString(), "the old files are in " + staging.folder()),
        "Check that the disk has room and that you may write there; then build again, which puts it"
            + " back.",
        cause);
  }
}
