package dev.lectern.content.load;

import java.time.Duration;

/**
 * How much content is read. What people write stays below every limit by far; content that comes
 * with a stranger's pull request may not.
 *
 * <pre>
 * Limits.DEFAULT.fileBytes() // 262144
 * </pre>
 *
 * @param fileBytes the largest file, in bytes
 * @param files the most files; hidden ones do not count
 * @param totalBytes the most bytes of all files together
 * @param folderDepth how deep folders may lie in each other
 * @param lineLength the longest line, in UTF-16 code units without its end
 * @param yamlDepth how deep lists and mappings may lie in each other
 * @param yamlAliases the most aliases in one YAML text
 * @param time how long one file may take to be read, and again in all stages behind; the other
 *     limits keep the time far below, and this one is for what they do not foresee
 * @param allTime how long all files may take, drawing left out
 */
public record Limits(
    int fileBytes,
    int files,
    long totalBytes,
    int folderDepth,
    int lineLength,
    int yamlDepth,
    int yamlAliases,
    Duration time,
    Duration allTime) {

  /** What holds where nobody says anything else. */
  public static final Limits DEFAULT =
      new Limits(
          256 * 1024,
          2_000,
          16L * 1024 * 1024,
          4,
          10_000,
          12,
          50,
          Duration.ofSeconds(10),
          Duration.ofMinutes(5));

  public Limits {
    boolean positive =
        fileBytes > 0
            && files > 0
            && totalBytes > 0
            && folderDepth > 0
            && lineLength > 0
            && yamlDepth > 0
            && yamlAliases >= 0
            && !time.isNegative()
            && !time.isZero()
            && !allTime.isNegative()
            && !allTime.isZero();
    if (!positive) {
      throw new IllegalArgumentException("limits must let something in");
    }
  }
}
