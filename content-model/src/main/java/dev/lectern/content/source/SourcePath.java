package dev.lectern.content.source;

/**
 * A path inside the content folder, relative to it, with {@code /} between its names on every
 * system: {@code problems/fraud-detection.md}.
 *
 * @param value the path, not empty, without {@code ..}, not starting with {@code /}
 */
public record SourcePath(String value) implements Comparable<SourcePath> {

  public SourcePath {
    if (value.isEmpty() || value.startsWith("/") || value.contains("\\")) {
      throw new IllegalArgumentException("not a relative path with '/': " + value);
    }
    for (String name : value.split("/", -1)) {
      if (name.equals("..") || name.isEmpty()) {
        throw new IllegalArgumentException("not a normalised path: " + value);
      }
    }
  }

  /** The names before the last one joined by {@code /}, or the empty string at the top. */
  public String folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  /** The last name: {@code fraud-detection.md}. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(SourcePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
