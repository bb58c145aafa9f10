package dev.lectern.generator.output;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is where in a folder, asked for once: many files are in the same folders, and one file is
 * asked for several times. Good for as long as nobody changes the folder. Safe for use from many
 * threads.
 */
final class OneLook {

  /** So many are looked at together: one would not be worth a thread's while. */
  private static final int AT_ONCE = 256;

  private final DiskFolder folder;
  private final Map<String, DiskFolder.There> seen = new ConcurrentHashMap<>();

  OneLook(DiskFolder folder) {
    this.folder = folder;
  }

  /** Looks at many paths on all cores, so that they are known when somebody asks. */
  void ahead(List<OutputPath> paths) {
    List<List<OutputPath>> some = new ArrayList<>();
    for (int from = 0; from < paths.size(); from += AT_ONCE) {
      some.add(paths.subList(from, Math.min(paths.size(), from + AT_ONCE)));
    }
    Cores.map(Deadline.never(), some, this::seen);
  }

  /** Whether they could be looked at; if not, who asks for them hears why. */
  private boolean seen(List<OutputPath> paths) {
    try {
      for (OutputPath path : paths) {
        found(path);
      }
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
