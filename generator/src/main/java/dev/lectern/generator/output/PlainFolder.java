package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A published folder that holds nothing but files that a publication keeps, replaces or removes,
 * and folders that these are in; no link, no mount, nothing that may not be written.
 *
 * @param isThere whether there is a folder at all
 * @param files what it holds
 * @param folders the folders in it, each after the one that it is in
 */
record PlainFolder(boolean isThere, Set<OutputPath> files, List<OutputPath> folders) {

  PlainFolder {
    files = Set.copyOf(files);
    folders = List.copyOf(folders);
  }

  /** What is there, if that is plain; nothing if anything is foreign, though it be in no way. */
  static Optional<PlainFolder> look(Location location, Changes changes) throws IOException {
    Found found = DiskFolder.kindOf(location.folder());
    if (found == Found.NOTHING) {
      boolean isWanted = !changes.write().isEmpty();
      return isWanted ? Optional.of(new PlainFolder(false, Set.of(), List.of())) : Optional.empty();
    }
    Look look = new Look(changes, device(location.parent()));
    return found == Found.FOLDER && look.isPlain(location.folder(), "")
        ? Optional.of(new PlainFolder(true, look.files, look.folders))
        : Optional.empty();
  }

  /** Stops at the first foreign thing. */
  private static final class Look {

    private final Map<String, OutputPath> known = new HashMap<>();
    private final Map<String, OutputPath> knownFolders = new HashMap<>();
    private final Optional<Object> device;
    private final Set<OutputPath> files = new HashSet<>();
    private final List<OutputPath> folders = new ArrayList<>();

    Look(Changes changes, Optional<Object> device) {
      this.device = device;
      changes.write().forEach(file -> add(file.path()));
      changes.unchanged().forEach(this::add);
      changes.remove().forEach(this::add);
    }

    private void add(OutputPath path) {
      known.put(path.value(), path);
      path.folders().forEach(folder -> knownFolders.put(folder.value(), folder));
    }

    /**
     * @param name the folder's path in the published folder; empty for that itself
     */
    boolean isPlain(Path folder, String name) throws IOException {
      if (!Files.isWritable(folder) || !device(folder).equals(device)) {
        return false;
      }
      for (Path child : children(folder)) {
        String path = (name.isEmpty() ? "" : name + "/") + child.getFileName();
        Found found = DiskFolder.kindOf(child);
        if (found == Found.FILE && known.containsKey(path)) {
          files.add(known.get(path));
        } else if (found == Found.FOLDER && knownFolders.containsKey(path)) {
          folders.add(knownFolders.get(path));
          if (!isPlain(child, path)) {
            return false;
          }
        } else {
          return false;
        }
      }
      return true;
    }
  }

  /** What is in a folder, sorted by name. */
  static Set<Path> children(Path folder) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
      Set<Path> sorted = new TreeSet<>();
      children.forEach(sorted::add);
      return sorted;
    }
  }

  /** What tells two mounted file systems apart, where the system says it. */
  private static Optional<Object> device(Path place) throws IOException {
    return place.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Optional.of(Files.getAttribute(place, "unix:dev", LinkOption.NOFOLLOW_LINKS))
        : Optional.empty();
  }
}
