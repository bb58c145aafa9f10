package dev.lectern.content.resolve;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.unit.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What every formula may use.
 *
 * @param units the units that may be written
 * @param functions the functions that content defines, by name; one that cannot be read is not
 *     among them
 * @param spoilt the names of functions whose own trouble is reported where they are defined, so
 *     that no caller is complained of
 * @param allowances what is left for the formulas of each file
 * @param calls who calls whom among the functions
 * @param examples what those functions come to for their examples that were tried, so that it need
 *     not be computed again
 */
record Library(
    Units units,
    Map<String, FunctionDefinition> functions,
    Set<String> spoilt,
    Allowances allowances,
    CallGraph calls,
    Map<String, Value> examples) {

  /** A library without functions. */
  static Library of(Units units) {
    return new Library(
        units, Map.of(), Set.of(), new Allowances(), CallGraph.of(Map.of()), Map.of());
  }

  Library {
    functions = Map.copyOf(functions);
    spoilt = Set.copyOf(spoilt);
    examples = Map.copyOf(examples);
  }

  /**
   * A library whose functions are tried with the examples of their parameters.
   *
   * @param unread the names of functions that cannot be read
   * @param example what a function comes to for its example, in a library that knows what is
   *     spoilt so far; nothing if it fails for a reason of its own
   */
  static Library tried(
      Units units,
      Map<String, FunctionDefinition> functions,
      Set<String> unread,
      BiFunction<String, Library, Optional<Value>> example) {
    Map<String, FunctionDefinition> known = Map.copyOf(functions); // once, for each trial has it
    CallGraph calls = CallGraph.of(known);
    Set<String> spoilt = new TreeSet<>(unread);
    Set<String> tried = new HashSet<>();
    Allowances allowances = new Allowances();
    Map<String, Value> examples = new HashMap<>();
    for (String name : new TreeSet<>(known.keySet())) {
      new Trial(units, known, spoilt, tried, allowances, calls, examples, example).attempt(name);
    }
    return new Library(units, known, spoilt, allowances, calls, examples);
  }

  /** Tries what a function calls before the function itself. */
  private record Trial(
      Units units,
      Map<String, FunctionDefinition> functions,
      Set<String> spoilt,
      Set<String> tried,
      Allowances allowances,
      CallGraph calls,
      Map<String, Value> examples,
      BiFunction<String, Library, Optional<Value>> example) {

    void attempt(String name) {
      FunctionDefinition function = functions.get(name);
      if (function == null || !tried.add(name)) {
        return;
      }
      Set<String> called = Names.ofFunctions(function.body());
      called.forEach(this::attempt);
      if (called.stream().anyMatch(spoilt::contains)) {
        spoilt.add(name);
        return;
      }
      Library soFar = new Library(units, functions, spoilt, allowances, calls, Map.of());
      example
          .apply(name, soFar)
          .ifPresentOrElse(value -> examples.put(name, value), () -> spoilt.add(name));
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
