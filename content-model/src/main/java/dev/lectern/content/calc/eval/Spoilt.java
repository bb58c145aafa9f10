package dev.lectern.content.calc.eval;

import java.util.Set;

/**
 * Names that were written but whose trouble was reported already, so that what depends on one is
 * not complained of.
 *
 * @param values ids of inputs and formulas
 * @param functions names of functions
 * @param but those of them that are complained of all the same
 */
public record Spoilt(Set<String> values, Set<String> functions, Set<String> but) {

  /** Nothing is spoilt. */
  public static final Spoilt NOTHING = new Spoilt(Set.of(), Set.of());

  public Spoilt {
    values = Set.copyOf(values);
    functions = Set.copyOf(functions);
    but = Set.copyOf(but);
  }

  public Spoilt(Set<String> values, Set<String> functions) {
    this(values, functions, Set.of());
  }

  /** The same functions beside other values. */
  Spoilt withValues(Set<String> others) {
    return new Spoilt(others, functions, but);
  }

  /** Whether a function is not complained of. */
  boolean isFunction(String name) {
    return functions.contains(name) && !but.contains(name);
  }
}
