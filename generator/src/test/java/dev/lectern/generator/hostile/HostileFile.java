package dev.lectern.generator.hostile;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One file that means harm, put into content that is valid without it.
 *
 * @param name what it tries, unique
 * @param path where it goes in the content folder
 * @param bytes what is in it, made when needed: some are large
 * @param expected what must become of it
 */
record HostileFile(String name, String path, Supplier<byte[]> bytes, Expected expected) {

  /** What becomes of a file. */
  enum Expected {
    /** There is an error at a place in it. */
    REFUSED,
    /** It may be let in, for on a page it does no harm. */
    HARMLESS
  }

  static HostileFile refused(String name, String path, Supplier<String> text) {
    return new HostileFile(name, path, () -> utf8(text.get()), Expected.REFUSED);
  }

  static HostileFile harmless(String name, String path, Supplier<String> text) {
    return new HostileFile(name, path, () -> utf8(text.get()), Expected.HARMLESS);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name;
  }
}
