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
import java.nio.file.StandardCopyOption;
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
 * <p>As long as it holds a journal, the publication is not done, and the published folder must be
 * put back; without one, the folder is old or new as a whole, and this one is waste. What a swap of
 * folders turned out is waste only once {@link Remains} has looked through it.
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

  /** Where new files wait; all of the new folder if it is to be swapped. */
  Path incoming() {
    return folder.resolve("incoming");
  }

  Path incoming(OutputPath path) {
    return incoming().resolve(path.value());
  }

  /** Where the old folder is from when it is swapped until it is removed. */
  Path old() {
    return folder.resolve("old");
  }

  /** Where a folder is put that somebody made at the place of the published one. */
  Path arrived() {
    return folder.resolve("arrived");
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

  /**
   * Puts the old manifest back, or takes the new one away if there was none.
   *
   * @param kept whether there is a backup; if it is not there, it is back already
   */
  void putManifestBack(Location location, boolean kept) throws IOException {
    if (!kept) {
      Files.deleteIfExists(location.manifest());
    } else if (Files.isRegularFile(manifestBackup(), LinkOption.NOFOLLOW_LINKS)) {
      Disk.LOCAL.move(manifestBackup(), location.manifest());
    }
  }

  Path journalFile() {
    return folder.resolve("journal");
  }

  /**
   * From here on until it is dropped, a killed run is undone. It is there as a whole or not.
   *
   * @param journal the text of a {@link Journal} or {@link SwapJournal}
   */
  void write(String journal, Disk disk) throws IOException {
    Path unfinished = folder.resolve("journal-unfinished");
    disk.write(unfinished, journal.getBytes(StandardCharsets.UTF_8));
    settle(disk);
    disk.move(unfinished, journalFile());
    disk.settle(folder);
  }

  /** What the run was about to do, if it came as far as to begin. */
  Optional<String> journal() throws IOException {
    return text(journalFile());
  }

  /** The moment at which a publication is done, or undone. */
  void dropJournal() throws IOException {
    Files.deleteIfExists(journalFile());
  }

  Path closedJournalFile() {
    return folder.resolve("journal-closed");
  }

  /** The same moment, if what the journal says is still needed to tell our files from others. */
  void closeJournal() throws IOException {
    if (Files.exists(journalFile(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(journalFile(), closedJournalFile(), StandardCopyOption.ATOMIC_MOVE);
      Disk.LOCAL.settle(folder);
    }
  }

  /** The journal of a swap that is done or undone, and whose remains have to be removed. */
  Optional<String> closedJournal() throws IOException {
    return text(closedJournalFile());
  }

  private static Optional<String> text(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  /**
   * Keeps the folder for the old files that are in it and could not be put back.
   *
   * @param unmended why not
   * @param cause why they had to be
   * @return to be thrown
   */
  OutputException halfWay(Location location, List<Exception> unmended, Throwable cause) {
    unmended.forEach(cause::addSuppressed);
    keep();
    return new OutputException(
        "The output folder "
            + location.folder()
            + " could not be written, and part of it could not be put back as it was.",
        List.of(cause.toString(), "the old files are in " + folder),
        "Check that the disk has room and that you may write there; then build again, which puts it"
            + " back.",
        cause);
  }

  /** Leaves the folder where it is when closed, for what is in it. */
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
