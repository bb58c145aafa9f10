package dev.lectern.content.resolve;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.calc.unit.Units;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What every formula may use.
 *
 * @param units the units that may be written
 * @param functions the functions that content defines, by name; one that cannot be read is not
 *     among them
 * @param spoilt the names of functions whose own trouble is reported where they are defined, so
 *     that no caller is complained of
 * @param allowance what is left for all formulas of the content
 * @param calls who calls whom among the functions
 */
record Library(
    Units units,
    Map<String, FunctionDefinition> functions,
    Set<String> spoilt,
    Allowance allowance,
    CallGraph calls) {

  /** A library without functions. */
  static Library of(Units units) {
    return new Library(units, Map.of(), Set.of(), new Allowance(), CallGraph.of(Map.of()));
  }

  Library {
    functions = Map.copyOf(functions);
    spoilt = Set.copyOf(spoilt);
  }

  /**
   * A library whose functions are tried with the examples of their parameters.
   *
   * @param unread the names of functions that cannot be read
   * @param fails whether a function fails for a reason of its own, in a library that knows what is
   *     spoilt so far
   */
  static Library tried(
      Units units,
      Map<String, FunctionDefinition> functions,
      Set<String> unread,
      BiPredicate<String, Library> fails) {
    Map<String, FunctionDefinition> known = Map.copyOf(functions); // once, for each trial has it
    CallGraph calls = CallGraph.of(known);
    Set<String> spoilt = new TreeSet<>(unread);
    Set<String> tried = new HashSet<>();
    Allowance trials = new Allowance();
    for (String name : new TreeSet<>(known.keySet())) {
      new Trial(units, known, spoilt, tried, trials, calls, fails).attempt(name);
    }
    return new Library(units, known, spoilt, new Allowance(), calls);
  }

  /** Tries what a function calls before the function itself. */
  private record Trial(
      Units units,
      Map<String, FunctionDefinition> functions,
      Set<String> spoilt,
      Set<String> tried,
      Allowance allowance,
      CallGraph calls,
      BiPredicate<String, Library> fails) {

    void attempt(String name) {
      FunctionDefinition function = functions.get(name);
      if (function == null || !tried.add(name)) {
        return;
      }
      Set<String> called = Names.ofFunctions(function.body());
      called.forEach(this::attempt);
      if (called.stream().anyMatch(spoilt::contains)
          || fails.test(name, new Library(units, functions, spoilt, allowance, calls))) {
        spoilt.add(name);
      }
    }
  }

  /**
   * What a function's own body may not be complained of for: what is spoilt, unless it calls the
   * function again, for then it is the body's own trouble too.
   */
  Set<String> spoiltFor(String name) {
    Set<String> callers = calls.callers(name);
    return callers.stream().noneMatch(spoilt::contains)
        ? spoilt
        : spoilt.stream()
            .filter(other -> !callers.contains(other))
            .collect(Collectors.toUnmodifiableSet());
  }
}
