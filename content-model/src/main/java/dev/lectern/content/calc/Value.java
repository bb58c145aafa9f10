package dev.lectern.content.calc;

import java.util.List;

/**
 * A number or a list of numbers, in base units.
 *
 * @param items the value alone, or the items of the list in order; all finite
 * @param list whether it is a list
 */
public record Value(List<Double> items, boolean list) {

  public Value {
    items = List.copyOf(items);
    if (!list && items.size() != 1) {
      throw new IllegalArgumentException("a single value has one item, not " + items.size());
    }
  }

  public static Value of(double number) {
    return new Value(List.of(number), false);
  }

  /** The value of what is not a list. */
  public double number() {
    if (list) {
      throw new IllegalStateException("a list has no single value");
    }
    return items.get(0);
  }
}
