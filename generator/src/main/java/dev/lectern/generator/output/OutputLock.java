package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right to write one published folder. It hangs on a lock that the operating system holds for
 * the process, not on the file that carries it: with the process the lock ends, however the process
 * ends, and a file that a killed run left behind is taken over without a word. On a file system
 * that has no locks, a second run is not noticed.
 */
final class OutputLock implements AutoCloseable {

  /** What this JVM holds: the operating system does not part the threads of one process. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** How often the file may vanish between being opened and being locked. */
  private static final int ATTEMPTS = 100;

  private static final Pattern PROCESS = Pattern.compile("process ([0-9]{1,19})\n");
  private static final int MAX_BYTES = 64;

  private final Path file;
  private final FileChannel channel;

  private OutputLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock; the folder beside which it lies is created if need be.
   *
   * @throws OutputException if another run has it
   */
  static OutputLock take(Location location) throws IOException {
    Files.createDirectories(location.parent());
    Path file = location.parent().toRealPath().resolve(location.lock().getFileName());
    if (!HELD.add(file)) {
      throw busy(location, Optional.of(String.valueOf(ProcessHandle.current().pid())));
    }
    boolean taken = false;
    try {
      OutputLock lock = new OutputLock(file, locked(file, location));
      taken = true;
      return lock;
    } finally {
      if (!taken) {
        HELD.remove(file);
      }
    }
  }

  private static FileChannel locked(Path file, Location location) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      FileChannel channel = open(file);
      boolean ours = false;
      try {
        Optional<Object> before = key(file);
        if (!lock(channel)) {
          throw busy(location, holder(channel));
        }
        // Who held it before may have deleted the file that is locked here, and a third one made
        // another since.
        ours = before.isPresent() && before.equals(key(file));
        if (ours) {
          sign(channel);
          return channel;
        }
      } finally {
        if (!ours) {
          channel.close();
        }
      }
    }
    throw busy(location, Optional.empty());
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean lock(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException e) {
      return true; // a file system without locks
    }
  }

  /** What tells two files apart that had one name after each other; nothing without a file. */
  private static Optional<Object> key(Path file) throws IOException {
    try {
      BasicFileAttributes there =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(Optional.ofNullable(there.fileKey()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void sign(FileChannel channel) {
    String text = "process " + ProcessHandle.current().pid() + "\n";
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      // The lock holds without a name on it, and on a full disk too.
    }
  }

  private static Optional<String> holder(FileChannel channel) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES);
      channel.read(bytes, 0);
      Matcher process =
          PROCESS.matcher(
              new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII));
      return process.lookingAt() ? Optional.of(process.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Windows does not let read what is locked
    }
  }

  private static OutputException busy(Location location, Optional<String> process) {
    return new OutputException(
        "Another build is writing the output folder "
            + location.folder()
            + ". Nothing was written.",
        List.of(location.lock() + process.map(id -> ": held by the process " + id).orElse("")),
        "Wait until it is done; then build again.",
        null);
  }

  /** Gives the lock up and removes its file. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next run takes the file over.
    }
    try {
      channel.close();
    } catch (IOException e) {
      // Then the lock ends with the process.
    } finally {
      HELD.remove(file);
    }
  }
}
