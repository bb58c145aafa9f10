package dev.lectern.content;

import java.util.List;

/** An entry that can have figures: inputs and formulas. */
public interface Figured {

  EntryId key();

  String title();

  /** Its figures; {@link Calculation#NONE} if it has none. */
  Calculation calculation();

  /** The numbers that are typed outside of its figures, in order; those of a budget. */
  default List<TypedAmount> typedAmounts() {
    return List.of();
  }
}
