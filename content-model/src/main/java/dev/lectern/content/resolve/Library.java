package dev.lectern.content.resolve;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Spoilt;
import dev.lectern.content.calc.unit.Units;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

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
   * @param example what a function comes to for its example, in a library that knows what is spoilt
   *     so far; nothing if it fails for a reason of its own
   */
  static Library tried(
      Units units,
      Map<String, FunctionDefinition> functions,
      Set<String> unread,
      BiFunction<String, Library, Optional<Value>> example) {
    Map<String, FunctionDefinition> known = Map.copyOf(functions); // once, for each trial has it
    CallGraph calls = CallGraph.of(known);
    Set<String> spoilt = new TreeSet<>(unread);
    Allowances allowances = new Allowances();
    Map<String, Value> examples = new HashMap<>();
    for (String name : calledFirst(known)) {
      Set<String> called = Names.ofFunctions(Objects.requireNonNull(known.get(name), name).body());
      if (called.stream().anyMatch(spoilt::contains)) {
        spoilt.add(name);
        continue;
      }
      Library soFar = new Library(units, known, spoilt, allowances, calls, Map.of());
      example
          .apply(name, soFar)
          .ifPresentOrElse(value -> examples.put(name, value), () -> spoilt.add(name));
    }
    return new Library(units, known, spoilt, allowances, calls, examples);
  }

  /**
   * What a function calls before the function itself; on the way of its own, for one may call on
   * and on.
   */
  private static Collection<String> calledFirst(Map<String, FunctionDefinition> functions) {
    Set<String> order = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    for (String first : new TreeSet<>(functions.keySet())) {
      open.push(first);
      while (!open.isEmpty()) {
        String name = open.peek();
        FunctionDefinition function = functions.get(name);
        if (function == null || !seen.add(name)) {
          open.pop();
          if (function != null) {
            order.add(name);
          }
          continue;
        }
        List<String> called = new ArrayList<>(Names.ofFunctions(function.body()));
        Collections.reverse(called);
        called.stream().filter(other -> !seen.contains(other)).forEach(open::push);
      }
    }
    return order;
  }

  /** The same with allowances of which as much was taken as of these. */
  Library copy() {
    return new Library(units, functions, spoilt, allowances.copy(), calls, examples);
  }

  /**
   * What a function's own body may not be complained of for: what is spoilt, unless it calls the
   * function again, for then it is the body's own trouble too.
   */
  Spoilt spoiltFor(String name) {
    return new Spoilt(Set.of(), spoilt, calls.callers(name));
  }
}
