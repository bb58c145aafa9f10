package dev.lectern.content.calc;

/**
 * A part of an expression's text.
 *
 * @param from offset in UTF-16 code units, 0-based
 * @param to offset just after the last unit, above {@code from}
 */
public record Place(int from, int to) {

  public Place {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no place: " + from + ".." + to);
    }
  }
}
