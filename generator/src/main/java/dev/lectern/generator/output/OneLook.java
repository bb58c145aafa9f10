package dev.lectern.generator.output;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is where in a folder, asked for once: many files are in the same folders, and one file is
 * asked for several times. Good for as long as nobody changes the folder. Safe for use from many
 * threads.
 */
final class OneLook {

  private final DiskFolder folder;
  private final Map<String, DiskFolder.There> seen = new ConcurrentHashMap<>();

  /** Whether a planned file has its bytes already. */
  private final Map<OutputPath, Boolean> same = new ConcurrentHashMap<>();

  OneLook(DiskFolder folder) {
    this.folder = folder;
  }

  /**
   * Compares many planned files, no path twice, with what is there, on all cores, so that it is
   * known when somebody asks.
   */
  void ahead(List<RenderedFile> files) {
    Cores.mapMany(Deadline.never(), files, this::compared);
  }

  /** Whether it could be looked at; if not, who asks for it hears why. */
  private boolean compared(RenderedFile file) {
    try {
      has(file);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What is at a path; the first thing on the way to it that is no folder decides. */
  Found found(OutputPath path) throws IOException {
    return found(path.value());
  }

  /** The same for any name on this disk, relative to the folder, with {@code /} between names. */
  Found found(String path) throws IOException {
    return there(path).kind();
  }

  /** Whether a planned file is there with its bytes. */
  boolean has(RenderedFile file) throws IOException {
    Boolean known = same.get(file.path());
    if (known == null) {
      known = compare(file);
      same.put(file.path(), known);
    }
    return known;
  }

  private boolean compare(RenderedFile file) throws IOException {
    DiskFolder.There there = there(file.path().value());
    return there.kind() == Found.FILE
        && there.size() == file.size()
        && (file.isAt(folder.place(file.path())) || file.hasBytes(folder.read(file.path())));
  }

  private DiskFolder.There there(String path) throws IOException {
    DiskFolder.There known = seen.get(path);
    if (known == null) {
      int slash = path.lastIndexOf('/');
      Found above = slash < 0 ? Found.FOLDER : found(path.substring(0, slash));
      known =
          above == Found.FOLDER
              ? DiskFolder.lookAt(folder.place(path))
              : new DiskFolder.There(above.behind(), 0);
      seen.put(path, known);
    }
    return known;
  }
}
