package dev.lectern.content.resolve;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which functions call which, found once for all questions.
 *
 * @param direct for each function that is called, those whose body calls it
 */
record CallGraph(Map<String, Set<String>> direct) {

  static CallGraph of(Map<String, FunctionDefinition> functions) {
    Map<String, Set<String>> direct = new HashMap<>();
    functions.forEach(
        (caller, function) ->
            Names.ofFunctions(function.body())
                .forEach(
                    called -> direct.computeIfAbsent(called, name -> new TreeSet<>()).add(caller)));
    return new CallGraph(direct);
  }

  /** A function and all that reach it by calls. */
  Set<String> callers(String name) {
    Set<String> callers = new HashSet<>(Set.of(name));
    Deque<String> open = new ArrayDeque<>(callers);
    while (!open.isEmpty()) {
      for (String caller : direct.getOrDefault(open.remove(), Set.of())) {
        if (callers.add(caller)) {
          open.add(caller);
        }
      }
    }
    return callers;
  }
}
