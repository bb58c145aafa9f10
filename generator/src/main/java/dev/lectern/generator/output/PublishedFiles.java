package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an earlier run, or another one, has put into a folder. Follows no link inside it. */
public final class PublishedFiles {

  private final Path folder;
  private final DiskFolder disk;

  /**
   * @param folder need not exist
   */
  public PublishedFiles(Path folder) {
    this.folder = folder;
    this.disk = new DiskFolder(folder);
  }

  /**
   * All files, by their paths.
   *
   * @throws OutputException if they cannot be read
   */
  public List<RenderedFile> all() {
    try {
      List<RenderedFile> files = new ArrayList<>();
      for (String name : disk.everything().stream().sorted().toList()) {
        OutputPath path = OutputPath.of(name);
        if (disk.found(path) == Found.FILE) {
          files.add(RenderedFile.of(path, disk.read(path)));
        }
      }
      return files;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  /**
   * The file at a path, if there is one.
   *
   * @throws OutputException if it cannot be read
   */
  public Optional<RenderedFile> file(OutputPath path) {
    try {
      return disk.found(path) == Found.FILE
          ? Optional.of(RenderedFile.of(path, disk.read(path)))
          : Optional.empty();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private OutputException unreadable(Exception e) {
    return new OutputException(
        "The folder cannot be read: " + e, List.of(folder.toString()), "Make it anew.", e);
  }
}
