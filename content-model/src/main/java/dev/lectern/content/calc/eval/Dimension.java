package dev.lectern.content.calc.eval;

import dev.lectern.content.calc.unit.Unit;

/**
 * What an expression gives.
 *
 * @param unit the unit of its value, or of each item of its list
 * @param list whether it is a list
 */
public record Dimension(Unit unit, boolean list) {

  static Dimension single(Unit unit) {
    return new Dimension(unit, false);
  }

  boolean fits(Dimension other) {
    return list == other.list && unit.fits(other.unit);
  }

  /** For messages: {@code req/s}, {@code a list of ms}, {@code a plain number}. */
  String text() {
    String each = unit.isPlain() ? (list ? "plain numbers" : "a plain number") : unit.text();
    return list ? "a list of " + each : each;
  }
}
