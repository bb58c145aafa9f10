package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way that leaves everything else in the published folder alone: a journal says what will be
 * done, then each file is moved into place, the manifest last, and the journal is dropped. A step
 * that fails is undone by the journal at once, a run that is killed by the next one; until then the
 * folder is between old and new.
 */
final class FileByFile {

  private final Location location;
  private final DiskFolder published;
  private final Staging staging;
  private final Disk disk;

  /**
   * @param staging with the new files and the new manifest, and a backup of the old one
   */
  FileByFile(Location location, Staging staging, Disk disk) {
    this.location = location;
    this.published = new DiskFolder(location.folder());
    this.staging = staging;
    this.disk = disk;
  }

  /**
   * @param hasManifest whether there is a manifest, and a backup of it
   * @throws IOException if a step failed and the folder is as it was before
   * @throws OutputException if a step failed and the folder could not be put back
   */
  void run(Changes changes, boolean hasManifest) throws IOException {
    Journal journal = keepOldFiles(changes, hasManifest);
    try {
      staging.write(journal.text(), disk);
      commit(changes, journal);
      staging.dropJournal();
    } catch (IOException | RuntimeException | Error e) {
      undo(journal, e);
      throw e;
    }
  }

  private void undo(Journal journal, Throwable cause) {
    List<Exception> unmended = new ArrayList<>(new Rollback(location, staging).run(journal));
    if (unmended.isEmpty()) {
      try {
        staging.dropJournal();
      } catch (IOException e) {
        unmended.add(e);
      }
    }
    if (!unmended.isEmpty()) {
      throw staging.halfWay(location, unmended, cause);
    }
  }

  private Journal keepOldFiles(Changes changes, boolean hasManifest) throws IOException {
    SortedMap<OutputPath, String> created = new TreeMap<>();
    List<OutputPath> kept = new ArrayList<>();
    for (RenderedFile file : changes.write()) {
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

  private void commit(Changes changes, Journal journal) throws IOException {
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
}
