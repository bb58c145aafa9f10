package dev.lectern.content.calc.eval;

import java.util.Set;

/**
 * Names that were written but whose trouble was reported already, so that what depends on one is
 * not complained of.
 *
 * @param values ids of inputs and formulas
 * @param functions names of functions
 */
public record Spoilt(Set<String> values, Set<String> functions) {

  /** Nothing is spoilt. */
  public static final Spoilt NOTHING = new Spoilt(Set.of(), Set.of());

  public Spoilt {
    values = Set.copyOf(values);
    functions = Set.copyOf(functions);
  }
}
