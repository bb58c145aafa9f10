package dev.lectern.content.calc;

import java.util.Arrays;
import java.util.Optional;

/** The infix operators. A comparison gives 1 if it holds and 0 if not. */
public enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  POWER("^"),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  EQUAL("=="),
  NOT_EQUAL("!=");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written. */
  public String symbol() {
    return symbol;
  }

  /** Whether it asks which of two is larger, or whether they are the same. */
  public boolean compares() {
    return ordinal() >= LESS.ordinal();
  }

  public static Optional<Operator> ofSymbol(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }
}
