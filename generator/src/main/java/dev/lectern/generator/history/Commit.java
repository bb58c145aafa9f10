package dev.lectern.generator.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A commit.
 *
 * @param id its name: 40 hexadecimal digits in lower case
 * @param time when it was committed
 */
public record Commit(String id, Instant time) {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
  private static final int SHORT = 10;

  public Commit {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no name of a commit: " + id);
    }
  }

  /** The beginning of its name, enough to find it by. */
  public String shortId() {
    return id.substring(0, SHORT);
  }

  /** The day on which it was committed, in UTC. */
  public LocalDate date() {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
