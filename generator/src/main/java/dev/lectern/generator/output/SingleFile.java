package dev.lectern.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file that is read and replaced as a whole, and stands in no published folder. */
public final class SingleFile {

  private final String what;
  private final Path place;

  /**
   * @param what the file is, for messages: {@code archive}
   * @param file its place, whether it is there or not
   */
  public SingleFile(String what, Path file) {
    this.what = what;
    this.place = file.toAbsolutePath().normalize();
  }

  /**
   * The file's text; nothing if there is no file.
   *
   * @throws OutputException if it cannot be read as UTF-8
   */
  public Optional<String> read() {
    return read(Files::readString, "a text file in UTF-8");
  }

  /**
   * The file's bytes; nothing if there is no file.
   *
   * @throws OutputException if it cannot be read
   */
  public Optional<byte[]> readBytes() {
    return read(Files::readAllBytes, "a file");
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private <T> Optional<T> read(Reading<T> reading, String kind) {
    try {
      return Files.exists(place) ? Optional.of(reading.of(place)) : Optional.empty();
    } catch (IOException e) {
      throw new OutputException(
          "The " + what + " " + place + " could not be read.",
          List.of(e.toString()),
          "Check that it is " + kind + " and that you may read it; then build again.",
          e);
    }
  }

  /**
   * Makes the file hold a text in UTF-8.
   *
   * @return whether it was written; not if it held the text already
   * @throws OutputException if the disk does not let it; what was there before is then still there
   */
  public boolean write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the file hold these bytes; otherwise as {@link #write(String)}. */
  public boolean write(byte[] bytes) {
    Path staged = Disk.parent(place).resolve("." + place.getFileName() + ".lectern-staging");
    try {
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
          && Arrays.equals(Files.readAllBytes(place), bytes)) {
        return false;
      }
      try {
        Files.deleteIfExists(staged);
        Disk.LOCAL.write(staged, bytes);
        Disk.LOCAL.move(staged, place);
      } finally {
        Files.deleteIfExists(staged);
      }
      return true;
    } catch (IOException e) {
      throw new OutputException(
          "The " + what + " " + place + " could not be written.",
          List.of(e.toString()),
          "Check that the disk has room and that you may write there; then build again.",
          e);
    }
  }
}
