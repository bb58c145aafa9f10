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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A published folder that holds nothing but plain files, and folders with files that a publication
 * keeps, replaces or removes; no link, no mount, nothing that may not be written, and not much that
 * is foreign.
 *
 * @param isThere whether there is a folder at all
 * @param files what it holds of the publication's files
 * @param foreign the SHA-256 of each file of others, by its path
 * @param folders the folders in it, each after the one that it is in
 */
record PlainFolder(
    boolean isThere,
    Set<OutputPath> files,
    SortedMap<OutputPath, String> foreign,
    List<OutputPath> folders) {

  /** How much there may be of others' files: each is read to know it again. */
  private static final long MAX_FOREIGN_BYTES = 16L << 20;

  PlainFolder {
    files = Set.copyOf(files);
    foreign = new TreeMap<>(foreign);
    folders = List.copyOf(folders);
  }

  /** What is there, if that is plain. */
  static Optional<PlainFolder> look(Location location, Changes changes) throws IOException {
    Found found = DiskFolder.kindOf(location.folder());
    if (found == Found.NOTHING) {
      boolean isWanted = !changes.write().isEmpty();
      return isWanted
          ? Optional.of(new PlainFolder(false, Set.of(), new TreeMap<>(), List.of()))
          : Optional.empty();
    }
    Look look = new Look(changes, device(location.parent()));
    try {
      return found == Found.FOLDER && look.isPlain(location.folder(), "")
          ? Optional.of(new PlainFolder(true, look.files, look.foreign, look.folders))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name that no file of ours can have
    }
  }

  /** Stops at the first thing that is not plain. */
  private static final class Look {

    private final Map<String, OutputPath> known = new HashMap<>();
    private final Map<String, OutputPath> knownFolders = new HashMap<>();
    private final Optional<Object> device;
    private final Set<OutputPath> files = new HashSet<>();
    private final SortedMap<OutputPath, String> foreign = new TreeMap<>();
    private long foreignBytes;
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
        } else if (found == Found.FILE && isFewBytes(child)) {
          foreign.put(OutputPath.of(path), Sha256.hex(Files.readAllBytes(child)));
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

    private boolean isFewBytes(Path file) throws IOException {
      foreignBytes += Files.size(file);
      return foreignBytes <= MAX_FOREIGN_BYTES;
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
