package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does all changes to a published folder or none: everything is made ready beside the folder, then
 * moved into place, and put back if a step fails. The manifest comes last.
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
      stage(changes, next, staging);
      Rollback rollback = new Rollback();
      try {
        commit(changes, staging, rollback);
      } catch (IOException | RuntimeException | Error e) {
        List<Exception> unmended = rollback.run();
        if (!unmended.isEmpty()) {
          unmended.forEach(e::addSuppressed);
          staging.keep();
          throw halfWay(staging, e);
        }
        throw e;
      }
    }
  }

  /** Writes the new files and copies of the old ones, all outside of the published folder. */
  private void stage(Changes changes, Manifest next, Staging staging) throws IOException {
    for (RenderedFile file : changes.write()) {
      disk.write(staging.incoming(file.path()), file.bytes());
      if (published.found(file.path()) == Found.FILE) {
        disk.copy(published.place(file.path()), staging.backup(file.path()));
      }
    }
    for (OutputPath path : changes.remove()) {
      disk.copy(published.place(path), staging.backup(path));
    }
    if (Files.exists(location.manifest())) {
      disk.copy(location.manifest(), staging.manifestBackup());
    }
    disk.write(staging.manifest(), next.text().getBytes(StandardCharsets.UTF_8));
  }

  private void commit(Changes changes, Staging staging, Rollback rollback) throws IOException {
    for (RenderedFile file : changes.write()) {
      Path place = published.place(file.path());
      createFolders(Disk.parent(place), rollback);
      rollback.restore(staging.backup(file.path()), place);
      disk.move(staging.incoming(file.path()), place);
    }
    for (OutputPath path : changes.remove()) {
      rollback.restore(staging.backup(path), published.place(path));
      disk.delete(published.place(path));
    }
    for (OutputPath path : changes.remove()) {
      removeEmptyFolders(path, rollback);
    }
    rollback.restore(staging.manifestBackup(), location.manifest());
    disk.move(staging.manifest(), location.manifest());
  }

  private static void createFolders(Path folder, Rollback rollback) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    createFolders(Disk.parent(folder), rollback);
    Files.createDirectory(folder);
    rollback.removeFolder(folder);
  }

  /** Removes the folders that a removed file was in, innermost first, up to one that is in use. */
  private void removeEmptyFolders(OutputPath removed, Rollback rollback) throws IOException {
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
      rollback.createFolder(place);
    }
  }

  private OutputException halfWay(Staging staging, Throwable cause) {
    return new OutputException(
        "The output folder "
            + location.folder()
            + " could not be written, and part of it could not be put back as it was.",
        List.of(cause.toString(), "the old files are in " + staging.folder()),
        "Check that the disk has room and that you may write there; then build again.",
        cause);
  }
}
