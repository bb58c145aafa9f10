package dev.lectern.generator.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A folder of one run alone, which only its user may enter; closing it deletes it. */
public final class TemporaryFolder implements AutoCloseable {

  /**
   * How long the path of the machine's temporary files may be. A browser keeps a socket some
   * folders below, and the path of a socket ends at 104 bytes on macOS, at 108 on Linux.
   */
  private static final int MAXIMUM_LENGTH = 30;

  private static final Path SHORT = Path.of("/tmp");

  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /**
   * A new folder among the machine's temporary files.
   *
   * @param prefix what its name begins with; short, for the sake of sockets
   * @throws ToolException if the disk does not let it
   */
  public static TemporaryFolder create(String prefix) {
    try {
      Path usual = Path.of(System.getProperty("java.io.tmpdir"));
      boolean tooLong = usual.toString().length() > MAXIMUM_LENGTH && Files.isWritable(SHORT);
      return new TemporaryFolder(Files.createTempDirectory(tooLong ? SHORT : usual, prefix));
    } catch (IOException e) {
      throw failed("A temporary folder could not be made", e);
    }
  }

  /**
   * A new folder in another one, which is made if it is not there.
   *
   * @throws ToolException if the disk does not let it
   */
  public static TemporaryFolder createIn(Path parent, String prefix) {
    try {
      Files.createDirectories(parent);
      return new TemporaryFolder(Files.createTempDirectory(parent, prefix));
    } catch (IOException e) {
      throw failed("A folder in " + parent + " could not be made", e);
    }
  }

  public Path path() {
    return path;
  }

  /**
   * Gives it a name to stay under, in one step. What is there already is replaced; if somebody else
   * is faster, theirs stays.
   *
   * @param place on the same disk
   */
  public void moveTo(Path place) {
    try {
      if (Files.exists(place)) {
        delete(place);
      }
      Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(place)) {
        throw failed("The folder " + place + " could not be made", e);
      }
    }
  }

  /** A new folder in it. */
  public Path folder(String name) {
    try {
      return Files.createDirectory(path.resolve(name));
    } catch (IOException e) {
      throw failed("A folder in " + path + " could not be made", e);
    }
  }

  /** Writes a file in it as UTF-8. */
  public Path write(String name, String text) {
    try {
      return Files.writeString(path.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed("A file in " + path + " could not be written", e);
    }
  }

  private static ToolException failed(String what, IOException e) {
    return new ToolException(
        what + ": " + e + "\nCheck that the disk has room and that you may write there.", e);
  }

  /** Deletes it with all that is in it; what cannot be deleted is left to the machine. */
  @Override
  public void close() {
    discard(path);
  }

  /** Deletes a folder of one run; one that stays is no reason to lose what was made in it. */
  static void discard(Path folder) {
    for (int tries = 0; tries < 20; tries++) {
      try {
        delete(folder);
        return;
      } catch (IOException e) {
        // What was ended may write for a moment yet. If it stays: the machine tidies its temporary
        // files.
        LockSupport.parkNanos(50_000_000L);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Deleting());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE; // gone already
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
