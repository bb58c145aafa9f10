package dev.lectern.content.calc;

/**
 * What is wrong with an expression.
 *
 * @param kind which sort of trouble
 * @param place where in the expression's text
 * @param message what is wrong and how to mend it, in full sentences
 */
public record Fault(Kind kind, Place place, String message) {

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
