package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The steps of a publication that can fail half-way; a test puts a failing disk in its place. */
public interface Disk {

  /** The disk of this machine. */
  Disk LOCAL = new Disk() {};

  /** Writes a file that is not there yet, with the folders that it is in. */
  default void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(parent(file));
    Files.write(file, bytes);
  }

  /** Copies a file with its modification time, with the folders that the copy is in. */
  default void copy(Path from, Path to) throws IOException {
    Files.createDirectories(parent(to));
    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Moves a file in one step where the file system can, and replaces what is there. */
  default void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  default void delete(Path file) throws IOException {
    Files.delete(file);
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
