package dev.lectern.generator.record;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a build may read, as they look from outside. A file that is not there is among
 * them, so that one which comes is noticed.
 */
final class InputFiles {

  private final SortedMap<String, Seen> files = new TreeMap<>();

  /**
   * Looks at files, and at all files in folders; what is hidden in a folder is left out, and links
   * are not followed.
   *
   * @throws IOException if a folder cannot be listed
   */
  static InputFiles of(List<Path> places) throws IOException {
    InputFiles inputs = new InputFiles();
    for (Path place : places) {
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        inputs.addAll(place);
      } else {
        inputs.add(place);
      }
    }
    return inputs;
  }

  private void addAll(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
            return isHidden(folder, each) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isHidden(folder, file)) {
              add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path top, Path file) {
    return !file.equals(top) && String.valueOf(file.getFileName()).startsWith(".");
  }

  private void add(Path file) throws IOException {
    files.put(file.toString(), Seen.of(file));
  }

  /** By path. */
  SortedMap<String, Seen> files() {
    return files;
  }
}
