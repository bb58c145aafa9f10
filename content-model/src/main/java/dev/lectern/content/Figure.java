package dev.lectern.content;

import java.util.List;

/**
 * A number that shapes a design.
 *
 * @param label what it counts
 * @param value the number with its unit
 * @param basis how one knows it
 * @param note how it was derived, or why it is assumed; may be empty
 * @param sources where it was read; not empty when it is cited
 */
public record Figure(String label, Text value, Basis basis, Text note, List<Source> sources) {

  public Figure {
    sources = List.copyOf(sources);
  }

  /** How one knows a figure. */
  public enum Basis {
    ASSUMED,
    DERIVED,
    CITED
  }
}
