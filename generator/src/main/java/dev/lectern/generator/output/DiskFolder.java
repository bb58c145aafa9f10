package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what is in a folder. Follows no link inside it; the folder itself may be reached by one.
 */
final class DiskFolder {

  private final Path root;

  DiskFolder(Path root) {
    this.root = root;
  }

  /** The place of an output path on this disk. */
  Path place(OutputPath path) {
    return place(path.value());
  }

  /** The same for any name on this disk. */
  Path place(String path) {
    return root.resolve(path);
  }

  /** What is at a path; the first thing on the way to it that is no folder decides. */
  Found found(OutputPath path) throws IOException {
    return found(path.value());
  }

  /** The same for any name on this disk, relative to the folder, with {@code /} between names. */
  Found found(String path) throws IOException {
    return new OneLook(this).found(path);
  }

  /** What is at a place of the disk itself; follows no link there. */
  static Found kindOf(Path place) throws IOException {
    return lookAt(place).kind();
  }

  /**
   * What is at a place of the disk.
   *
   * @param size of a file, in bytes; 0 if nothing is there
   */
  record There(Found kind, long size) {}

  /** The same with its size. */
  static There lookAt(Path place) throws IOException {
    return attributes(place)
        .map(there -> new There(kind(there), there.size()))
        .orElse(new There(Found.NOTHING, 0));
  }

  byte[] read(OutputPath path) throws IOException {
    return Files.readAllBytes(place(path));
  }

  /** Whether two paths, both of files that are there, are one file: a disk that ignores case. */
  boolean areOneFile(OutputPath a, OutputPath b) throws IOException {
    return Files.isSameFile(place(a), place(b));
  }

  /** Whether nothing is in a folder. */
  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  /** Everything in it but folders, relative to it, with {@code /} between names; in no order. */
  List<String> everything() throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    Path top = root.toRealPath();
    List<String> names = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String separator = file.getFileSystem().getSeparator();
            names.add(top.relativize(file).toString().replace(separator, "/"));
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }

  private static Found kind(BasicFileAttributes there) {
    // A junction of Windows is a folder and "other" at once.
    if (there.isSymbolicLink() || (there.isDirectory() && there.isOther())) {
      return Found.LINK;
    }
    if (there.isDirectory()) {
      return Found.FOLDER;
    }
    return there.isRegularFile() ? Found.FILE : Found.SPECIAL;
  }

  private static Optional<BasicFileAttributes> attributes(Path place) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
