package dev.lectern.generator.output;

import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that people wrote, below one folder, and that get other text: all of them or none.
 *
 * <p>Each is replaced in one step by a file that was made ready beside it, so it is whole at any
 * moment, also if the run is killed; then some are replaced and some are not. A file is only
 * replaced if it still has the text that its edit was made for, and lies in the folder itself, not
 * behind a symbolic link.
 */
public final class EditedFiles {

  /** What a file may begin with, and keeps. */
  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Path folder;
  private final DiskFolder there;
  private final Disk disk;

  /**
   * @param folder the folder; it may be reached by a symbolic link
   */
  public EditedFiles(Path folder) {
    this(folder, Disk.LOCAL);
  }

  EditedFiles(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath().normalize();
    this.there = new DiskFolder(this.folder);
    this.disk = disk;
  }

  /**
   * An edit of a whole file.
   *
   * @param path below the folder
   * @param before its text, without a byte-order mark
   * @param after its text from now on, without one; the file keeps the mark if it has one
   */
  public record Edit(OutputPath path, String before, String after) {}

  /**
   * Writes the edits.
   *
   * @throws OutputException if a file has another text by now, or the disk does not let it; all
   *     files are then as they were before
   */
  public void write(List<Edit> edits) {
    List<Staged> staged = new ArrayList<>();
    try {
      for (Edit edit : edits) {
        staged.add(stage(edit));
      }
      for (Staged file : staged) {
        file.requireSame();
      }
      commit(staged);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      staged.forEach(Staged::discard);
    }
  }

  private void commit(List<Staged> staged) throws IOException {
    List<Staged> done = new ArrayList<>();
    try {
      for (Staged file : staged) {
        disk.move(file.incoming(), file.place());
        done.add(file);
      }
    } catch (IOException e) {
      for (Staged file : done) {
        disk.write(file.incoming(), file.bytes());
        copyPermissions(file.place(), file.incoming());
        disk.move(file.incoming(), file.place());
      }
      throw e;
    }
    staged.stream().map(file -> Disk.parent(file.place())).distinct().forEach(disk::settle);
  }

  private Staged stage(Edit edit) throws IOException {
    Path place = there.place(edit.path());
    byte[] bytes = requireText(edit);
    if (!Files.isWritable(place)) {
      throw new IOException(edit.path() + " is read-only");
    }
    Path incoming = place.resolveSibling("." + place.getFileName() + ".lectern-staging");
    Files.deleteIfExists(incoming);
    Staged staged = new Staged(edit, place, incoming, bytes);
    try {
      disk.write(incoming, encoded(edit.after(), isMarked(bytes)));
      copyPermissions(place, incoming);
      return staged;
    } catch (IOException e) {
      staged.discard();
      throw e;
    }
  }

  /** The bytes of a file that has the text that an edit was made for. */
  private byte[] requireText(Edit edit) throws IOException {
    if (there.found(edit.path()) != Found.FILE) {
      throw changed(edit.path());
    }
    byte[] bytes = there.read(edit.path());
    if (!Arrays.equals(bytes, encoded(edit.before(), isMarked(bytes)))) {
      throw changed(edit.path());
    }
    return bytes;
  }

  private static boolean isMarked(byte[] bytes) {
    return bytes.length >= MARK.length
        && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  private static byte[] encoded(String text, boolean marked) {
    return ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  /** A file that is ready to be replaced. */
  private final class Staged {

    private final Edit edit;
    private final Path place;
    private final Path incoming;
    private final byte[] bytes;

    Staged(Edit edit, Path place, Path incoming, byte[] bytes) {
      this.edit = edit;
      this.place = place;
      this.incoming = incoming;
      this.bytes = bytes;
    }

    Path place() {
      return place;
    }

    Path incoming() {
      return incoming;
    }

    byte[] bytes() {
      return bytes;
    }

    void requireSame() throws IOException {
      requireText(edit);
    }

    void discard() {
      try {
        Files.deleteIfExists(incoming);
      } catch (IOException e) {
        // It is hidden, so nobody reads it, and the next run writes over it.
      }
    }
  }

  private OutputException changed(OutputPath path) {
    return new OutputException(
        "A file has changed since it was read. Nothing was written.",
        List.of(folder.resolve(path.value()).toString()),
        "Save it in your editor; then run the goal again.",
        null);
  }

  private OutputException failed(IOException cause) {
    return new OutputException(
        "The files in " + folder + " could not be written. They are as they were before.",
        List.of(cause.toString()),
        "Check that the disk has room and that you may write there; then run the goal again.",
        cause);
  }
}
