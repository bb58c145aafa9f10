package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What is where in a folder, asked for once: many files are in the same folders, and one file is
 * asked for several times. Good for as long as nobody changes the folder; one thread at a time.
 */
final class OneLook {

  private final DiskFolder folder;
  private final Map<String, DiskFolder.There> seen = new HashMap<>();

  OneLook(DiskFolder folder) {
    this.folder = folder;
  }

  /** What is at a path; the first thing on the way to it that is no folder decides. */
  Found found(OutputPath path) throws IOException {
    return found(path.value());
  }

  /** The same for any name on this disk, relative to the folder, with {@code /} between names. */
  Found found(String path) throws IOException {
    return there(path).kind();
  }

  /** Whether a file is there with these bytes. */
  boolean has(RenderedFile file) throws IOException {
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
