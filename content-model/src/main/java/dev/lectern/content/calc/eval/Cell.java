package dev.lectern.content.calc.eval;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.unit.Unit;

/** A value of a sheet: given, or computed from others. */
public sealed interface Cell {

  /** The name that expressions use. */
  String id();

  /** The unit that it is shown in. */
  Unit unit();

  /**
   * A value that is given.
   *
   * @param value in base units
   */
  record Given(String id, Value value, Unit unit) implements Cell {}

  /**
   * A value that is computed.
   *
   * @param expression over the other ids of the sheet
   */
  record Computed(String id, Expression expression, Unit unit) implements Cell {}
}
