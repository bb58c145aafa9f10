package dev.lectern.generator.record;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files that a build may read, as they look from outside. A file that is not there is among
 * them, so that one which comes is noticed.
 */
final class InputFiles {

  private final Map<String, Seen> files = new LinkedHashMap<>();

  private InputFiles(SortedSet<String> paths, List<Seen> seen) {
    int at = 0;
    for (String path : paths) {
      files.put(path, seen.get(at++));
    }
  }

  /**
   * Looks at files, and at all files in folders; what is hidden in a folder is left out, and links
   * are not followed.
   *
   * @throws IOException if a folder cannot be listed
   */
  static InputFiles of(List<Path> places) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    for (Path place : places) {
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        addAll(place, paths);
      } else {
        paths.add(place.toString());
      }
    }
    try {
      return new InputFiles(
          paths, Cores.mapMany(Deadline.never(), List.copyOf(paths), InputFiles::seen));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Seen seen(String path) {
    try {
      return Seen.of(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addAll(Path folder, SortedSet<String> paths) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return isHidden(folder, each) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(folder, file)) {
              paths.add(file.toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path top, Path file) {
    return !file.equals(top) && String.valueOf(file.getFileName()).startsWith(".");
  }

  /** By path, in order. */
  Map<String, Seen> files() {
    return files;
  }
}
