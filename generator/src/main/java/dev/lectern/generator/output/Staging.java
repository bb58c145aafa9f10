package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the published one in which a publication is made ready, and in which what it
 * replaces is kept until it is done: {@code .lectern-staging-<name>-<digits>}. On the same file
 * system, so that moves are atomic.
 *
 * <p>As long as it holds a journal, the published folder may be neither old nor new, and must be
 * put back; without one, the folder is old or new as a whole, and this one is waste.
 */
final class Staging implements AutoCloseable {

  private final Path folder;
  private boolean kept;

  private Staging(Path folder) {
    this.folder = folder;
  }

  static Staging open(Location location) throws IOException {
    Files.createDirectories(location.parent());
    return new Staging(Files.createTempDirectory(location.parent(), prefix(location)));
  }

  /** What a run that is gone left behind. */
  static Staging leftover(Path folder) {
    return new Staging(folder);
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

  Path folder() {
    return folder;
  }

  Path incoming(OutputPath path) {
    return folder.resolve("incoming").resolve(path.value());
  }

  Path backup(OutputPath path) {
    return folder.resolve("backup").resolve(path.value());
  }

  /** Where the manifest of the publication waits. */
  Path manifest() {
    return folder.resolve("manifest");
  }

  Path manifestBackup() {
    return folder.resolve("manifest-backup");
  }

  Path journalFile() {
    return folder.resolve("journal");
  }

  /** From here on until it is dropped, a killed run is undone. It is there as a whole or not. */
  void write(Journal journal, Disk disk) throws IOException {
    Path unfinished = folder.resolve("journal-unfinished");
    disk.write(unfinished, journal.text().getBytes(StandardCharsets.UTF_8));
    settle(disk);
    disk.move(unfinished, journalFile());
    disk.settle(folder);
  }

  /**
   * What the run was about to do, if it came as far as to begin.
   *
   * @throws IllegalArgumentException if it is no journal
   */
  Optional<Journal> journal() throws IOException {
    return Files.isRegularFile(journalFile(), LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Journal.parse(Files.readString(journalFile())))
        : Optional.empty();
  }

  /** The moment at which a publication is done, or undone. */
  void dropJournal() throws IOException {
    Files.deleteIfExists(journalFile());
  }

  /** Leaves the folder where it is when closed, for the backups that are in it. */
  void keep() {
    kept = true;
  }

  /** Removes the folder as far as that is possible. */
  @Override
  public void close() {
    try {
      if (!kept) {
        remove();
      }
    } catch (IOException e) {
      // The publication itself is decided by now; the next run removes what is left.
    }
  }

  private void settle(Disk disk) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
          .forEach(disk::settle);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Removes the folder and everything in it; follows no link. */
  void remove() throws IOException {
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
}
