package dev.lectern.content;

/** An entry that can have figures: inputs and formulas. */
public interface Figured {

  EntryId key();

  String title();

  /** Its figures; {@link Calculation#NONE} if it has none. */
  Calculation calculation();
}
