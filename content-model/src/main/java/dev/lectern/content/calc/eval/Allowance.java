package dev.lectern.content.calc.eval;

/**
 * What all formulas of one content may cost together. Each has bounds of its own; thousands of them
 * in one file would still keep a build busy for minutes.
 */
public final class Allowance {

  /** How many nodes all expressions may visit together: about a second. */
  public static final long MAX_STEPS = 25_000_000;

  /** How many calls of functions all expressions may come to together, functions spelt out. */
  public static final int MAX_CALLS = 200_000;

  private long steps = MAX_STEPS;
  private int calls = MAX_CALLS;

  /** Takes steps, and says whether they were left. */
  boolean takeSteps(long some) {
    steps -= some;
    return steps >= 0;
  }

  /** Takes one call, and says whether it was left. */
  boolean takeCall() {
    calls = Math.max(-1, calls - 1);
    return calls >= 0;
  }
}
