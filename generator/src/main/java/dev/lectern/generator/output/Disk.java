package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The steps of a publication that can fail half-way; a test puts a failing disk in its place. What
 * a step made has reached the disk when it returns, so that a loss of power does not undo it behind
 * the journal's back.
 */
public interface Disk {

  /** The disk of this machine. */
  Disk LOCAL = new Disk() {};

  /** So many bytes at a time: Java keeps a copy of them for each thread, outside of its heap. */
  int PIECE = 1 << 16;

  /**
   * Writes a file that is not there yet, with the folders that it is in.
   *
   * @param bytes which stay as they are
   */
  default void write(Path file, byte[] bytes) throws IOException {
    write(file, List.of(bytes));
  }

  /**
   * The same of a file in parts.
   *
   * @param parts one behind another, which stay as they are
   */
  default void write(Path file, List<byte[]> parts) throws IOException {
    makeFolder(parent(file));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (byte[] bytes : parts) {
        for (int at = 0; at < bytes.length; ) {
          at += channel.write(ByteBuffer.wrap(bytes, at, Math.min(PIECE, bytes.length - at)));
        }
      }
      channel.force(true);
    }
  }

  /**
   * Gives a file a second name, with the folders that this is in.
   *
   * @throws IOException if the file system cannot do that
   * @throws UnsupportedOperationException if it never can
   */
  default void link(Path from, Path to) throws IOException {
    makeFolder(parent(to));
    Files.createLink(to, from);
  }

  /**
   * Keeps a file under a second name, with the folders that this is in: the same file where the
   * file system can, which takes no room; else a copy with the modification time.
   */
  default void copy(Path from, Path to) throws IOException {
    try {
      link(from, to);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      try (FileChannel channel = FileChannel.open(to, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException withoutForce) {
        // Some systems force only what is open for writing; the copy is there all the same.
      }
    }
  }

  /**
   * Moves a file in one step and replaces what is there. Across file systems it is copied under
   * {@linkplain #part another name} first, so that its place never holds half of it.
   */
  default void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.deleteIfExists(part(to));
      Files.copy(from, part(to), StandardCopyOption.COPY_ATTRIBUTES);
      Files.move(part(to), to, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(from);
    }
  }

  /**
   * Moves a folder with all that is in it in one step, or a file, which replaces another one; on
   * one file system only.
   *
   * @throws IOException if the system does not do that, or a folder with something in it is at the
   *     new place; nothing was moved then
   */
  default void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  default void delete(Path file) throws IOException {
    Files.delete(file);
  }

  /** Waits until the names in a folder have reached the disk, on systems where one can. */
  default void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and settles them by itself.
    }
  }

  /** The name under which a file is copied to its place from another file system. */
  static Path part(Path place) {
    return place.resolveSibling("." + place.getFileName() + ".lectern-part");
  }

  /** Creates a folder, with those that it is in, unless it is there; several threads may ask. */
  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) { // cheaper than to try
      Files.createDirectories(folder);
    }
  }

  /** The folder that something is in. */
  static Path parent(Path place) {
    Path parent = place.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("in no folder: " + place);
    }
    return parent;
  }
}
