package dev.lectern.generator.goal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code project.build.outputTimestamp} as Maven's own plugins do. */
public final class BuildTimestamp {

  /** What Maven 4 takes where a project says nothing. */
  private static final Instant DEFAULT = Instant.parse("1980-02-01T00:00:00Z");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{2,}");

  private BuildTimestamp() {}

  /**
   * @param value by ISO 8601 with an offset, or seconds since 1970; nothing or a single character
   *     stand for no time, so that a project can undo what it inherits
   * @throws java.time.format.DateTimeParseException for anything else
   */
  public static Instant parse(@Nullable String value) {
    if (value == null || value.length() < 2) {
      return DEFAULT;
    }
    if (SECONDS.matcher(value).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(value));
    }
    return OffsetDateTime.parse(value).toInstant();
  }
}
