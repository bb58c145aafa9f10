package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the published one in which a publication is made ready, and in which what it
 * replaces is kept until it is done: {@code .lectern-staging-<name>-<digits>}. On the same file
 * system, so that moves are atomic. Locked as long as its run lives.
 */
final class Staging implements AutoCloseable {

  private final Path folder;
  private final FileChannel lock;
  private boolean kept;

  private Staging(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static Staging open(Location location) throws IOException {
    Files.createDirectories(location.parent());
    Path folder = Files.createTempDirectory(location.parent(), prefix(location));
    FileChannel lock = lockFile(folder);
    try {
      lock.tryLock();
    } catch (IOException e) {
      // A file system without locks: a second run is then not noticed, and nothing else is lost.
    }
    return new Staging(folder, lock);
  }

  /** The staging folders of runs for the same published folder; digits only after the name. */
  static List<Path> all(Location location) throws IOException {
    Pattern shape = Pattern.compile(Pattern.quote(prefix(location)) + "[0-9]+");
    try (Stream<Path> children = Files.list(location.parent())) {
      return children
          .filter(child -> shape.matcher(String.valueOf(child.getFileName())).matches())
          .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the run that a staging folder belongs to is still alive, in this JVM or another. */
  static boolean isInUse(Path folder) {
    try (FileChannel channel = lockFile(folder)) {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // No locks on this file system: what is beside the folder is taken for left over.
      return false;
    }
  }

  /** Where the manifest of the publication waits; in a left-over folder, what was to be written. */
  static Path manifestIn(Path folder) {
    return folder.resolve("manifest");
  }

  Path folder() {
    return folder;
  }

  Path incoming(OutputPath path) {
    return folder.resolve("incoming").resolve(path.value());
  }

  Path backup(OutputPath path) {
    return folder.resolve("backup").resolve(path.value());
  }

  Path manifest() {
    return manifestIn(folder);
  }

  Path manifestBackup() {
    return folder.resolve("manifest-backup");
  }

  /** Leaves the folder where it is when closed, for the backups that are in it. */
  void keep() {
    kept = true;
  }

  /** Gives up the lock and removes the folder as far as that is possible. */
  @Override
  public void close() {
    try {
      lock.close();
      if (!kept) {
        remove(folder);
      }
    } catch (IOException e) {
      // The publication itself is decided by now; the next run removes what is left.
    }
  }

  /** Removes a staging folder and everything in it; follows no link. */
  static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble)
              throws IOException {
            if (trouble != null) {
              throw trouble;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String prefix(Location location) {
    return ".lectern-staging-" + location.name() + "-";
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
