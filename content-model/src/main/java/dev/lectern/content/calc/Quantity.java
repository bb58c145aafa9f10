package dev.lectern.content.calc;

import dev.lectern.content.calc.unit.QuantityText;
import dev.lectern.content.calc.unit.Unit;
import java.math.BigDecimal;
import java.util.List;

/**
 * A value with the unit that it is printed in.
 *
 * @param value in base units
 * @param unit the unit that it is printed in
 * @param printed the numbers that are printed, one for a single value: as written for what is
 *     given, rounded for what is computed
 */
public record Quantity(Value value, Unit unit, List<BigDecimal> printed) {

  public Quantity {
    printed = List.copyOf(printed);
  }

  /** What is written, in its unit. */
  public static Quantity given(List<BigDecimal> numbers, boolean list, Unit unit) {
    List<Double> base =
        numbers.stream().map(number -> number.doubleValue() * unit.factor()).toList();
    return new Quantity(new Value(base, list), unit, numbers);
  }

  /** What was computed, rounded. */
  public static Quantity computed(Value value, Unit unit, Rounding rounding) {
    return new Quantity(
        value,
        unit,
        value.items().stream().map(item -> rounding.round(item / unit.factor())).toList());
  }

  /** As it is printed: {@code 92.6M items/s}. */
  public String text() {
    return value.list() ? QuantityText.of(printed, unit) : QuantityText.of(printed.get(0), unit);
  }
}
