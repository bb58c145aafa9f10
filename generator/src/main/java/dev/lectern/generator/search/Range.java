package dev.lectern.generator.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Things that follow one another.
 *
 * @param from the first, counted from 0
 * @param to behind the last
 */
record Range(int from, int to) {

  /** So many things are printed in one go; some terms stand in every section. */
  private static final int MOST = 256;

  /** All things, in ranges of a size that does not depend on the machine. */
  static List<Range> of(int things) {
    return of(things, MOST);
  }

  /** All things, in ranges of a size; the last may be smaller. */
  static List<Range> of(int things, int size) {
    List<Range> ranges = new ArrayList<>();
    for (int from = 0; from < things; from += size) {
      ranges.add(new Range(from, Math.min(things, from + size)));
    }
    return ranges;
  }
}
