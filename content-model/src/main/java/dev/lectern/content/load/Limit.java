package dev.lectern.content.load;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits that a build may set, by their names in a POM and on the command line: {@code
 * -Dlectern.limits=file-bytes=400000,files=3000}. The most that each takes is what a JVM of 256 MiB
 * with the usual stack has been seen to bear; but who raises those of all files together gives the
 * JVM memory for them.
 */
public enum Limit {
  FILE_BYTES("file-bytes", 256 * 1024, 1, 1024 * 1024),
  FILES("files", 2_000, 1, 100_000),
  TOTAL_BYTES("total-bytes", 16 * 1024 * 1024, 1, 512 * 1024 * 1024),
  SITE_BYTES("site-bytes", 64 * 1024 * 1024, 1, 2_000_000_000),
  FOLDER_DEPTH("folder-depth", 4, 1, 16),
  LINE_LENGTH("line-length", 10_000, 80, 100_000),
  YAML_DEPTH("yaml-depth", 12, 4, 50),
  YAML_ALIASES("yaml-aliases", 50, 0, 1_000),
  FILE_SECONDS("file-seconds", 10, 1, 600),
  TOTAL_SECONDS("total-seconds", 300, 1, 3_600);

  private final String word;
  private final int usual;
  private final int least;
  private final int most;

  Limit(String word, int usual, int least, int most) {
    this.word = word;
    this.usual = usual;
    this.least = least;
    this.most = most;
  }

  /** The name in a build, in kebab-case. */
  public String word() {
    return word;
  }

  /** What holds where nobody says anything else. */
  public int usual() {
    return usual;
  }

  /** The least that a build may set. */
  public int least() {
    return least;
  }

  /** The most that a build may set. */
  public int most() {
    return most;
  }

  static Optional<Limit> of(String word) {
    return Stream.of(values()).filter(limit -> limit.word.equals(word)).findFirst();
  }
}
