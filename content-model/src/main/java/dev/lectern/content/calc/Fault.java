package dev.lectern.content.calc;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an expression.
 *
 * @param kind which sort of trouble
 * @param place where in the expression's text
 * @param message what is wrong and how to mend it, in full sentences
 * @param slip a name at the beginning of the place that must be misspelt; null if there is none, or
 *     what was meant is not beyond doubt
 */
public record Fault(Kind kind, Place place, String message, @Nullable Misspelt slip) {

  public Fault(Kind kind, Place place, String message) {
    this(kind, place, message, null);
  }

  /**
   * A misspelt name.
   *
   * @param written as it stands there
   * @param meant as it must be written
   */
  public record Misspelt(String written, String meant) {}

  /** Sorts of trouble. */
  public enum Kind {
    /** It cannot be read. */
    SYNTAX,
    /** It names something that is not there. */
    UNKNOWN_NAME,
    /** Units do not fit. */
    UNIT,
    /** The whole does not fit the unit that it is said to have. */
    RESULT_UNIT,
    /** Its value depends on itself. */
    CYCLE,
    /** It has no finite value. */
    VALUE
  }
}
