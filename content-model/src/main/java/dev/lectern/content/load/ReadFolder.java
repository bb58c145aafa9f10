package dev.lectern.content.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a whole folder came to, file by file, so that whoever knows what has changed since need not
 * walk through it again.
 */
final class ReadFolder {

  private final Path root;
  private final NavigableSet<Path> files = new TreeSet<>();
  private final Map<Path, FileReading> readings = new HashMap<>();

  /** What all of it came to, if there was nothing to complain of. */
  private @Nullable LoadedContent content;

  private long bytes = 0;

  /**
   * @param root the real path of the folder
   * @param all what was read of each file in it
   */
  ReadFolder(Path root, List<FileReading> all) {
    this.root = root;
    all.forEach(reading -> bytes += reading.size);
    for (FileReading reading : all) {
      files.add(reading.file());
      if (reading.isKeepable()) {
        readings.put(reading.file(), reading);
      }
    }
  }

  /** There was nothing to complain of in any file, nor in all of them together. */
  void cameTo(LoadedContent whole) {
    content = whole;
  }

  /** The files that may be others, if all of them are still files and none has come or gone. */
  Optional<List<Path>> rewritten(Path sameRoot, Changed changed) {
    boolean known =
        content != null
            && !changed.any()
            && root.equals(sameRoot)
            && readings.keySet().containsAll(changed.files())
            && changed.files().stream()
                .allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    return known ? Optional.of(changed.files().stream().sorted().toList()) : Optional.empty();
  }

  /**
   * The content with other readings of some files.
   *
   * @return nothing if the whole folder has to be gone through to tell what comes of it; then
   *     nothing has changed here
   */
  Optional<LoadedContent> with(List<FileReading> anew, Limits limits) {
    long size = bytes;
    List<LoadedEntry> entries = new ArrayList<>();
    for (FileReading reading : anew) {
      FileReading before = Objects.requireNonNull(readings.get(reading.file()));
      if (!reading.isLike(before)) {
        return Optional.empty();
      }
      size += reading.size - before.size;
      entries.addAll(reading.entries);
    }
    if (content == null || size > limits.totalBytes()) {
      return Optional.empty();
    }
    anew.forEach(reading -> readings.put(reading.file(), reading));
    bytes = size;
    content = content.with(entries);
    return Optional.of(content);
  }

  /**
   * The files that are there now, in the order of their paths.
   *
   * @return nothing if the folder has to be walked through to tell
   */
  Optional<List<Path>> files(Path sameRoot, Changed changed, Limits limits) {
    if (changed.any() || !root.equals(sameRoot)) {
      return Optional.empty();
    }
    content = null;
    for (Path file : changed.files()) {
      if (!file.startsWith(root)) {
        return Optional.empty();
      }
      Path relative = root.relativize(file);
      if (!isHidden(relative) && (relative.getNameCount() > limits.folderDepth() || !look(file))) {
        return Optional.empty();
      }
    }
    return files.size() > limits.files() ? Optional.empty() : Optional.of(List.copyOf(files));
  }

  /** Whether a walk would pass it over, or a folder that it lies in. */
  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Looks at a file that may be another one; says whether that is all there is to see. */
  private boolean look(Path file) {
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (now.isDirectory()) {
        return false;
      }
      files.add(file);
      readings.remove(file);
      return true;
    } catch (NoSuchFileException e) {
      files.remove(file);
      readings.remove(file);
      Path next = files.higher(file);
      boolean wasFolder = next != null && next.startsWith(file);
      // What it lay in may be gone, or a file by now, for which some versions of Java say the same.
      boolean inFolder =
          Files.isDirectory(Objects.requireNonNull(file.getParent()), LinkOption.NOFOLLOW_LINKS);
      return inFolder && !wasFolder;
    } catch (IOException e) {
      return false; // it lies in what was a folder, say: a walk tells what there is
    }
  }

  /** What was read of a file that is the same; nothing if it has to be read. */
  @Nullable FileReading reading(Path file) {
    return readings.get(file);
  }
}
