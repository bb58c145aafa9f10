package dev.lectern.content.calc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what an expression takes from outside. */
public final class Names {

  private Names() {}

  /**
   * The names in order of first use, with that place; its own counters and functions are not among
   * them.
   */
  public static Map<String, Place> of(Expression expression) {
    Map<String, Place> names = new LinkedHashMap<>();
    if (expression instanceof Expression.Name name) {
      names.put(name.name(), name.place());
    } else if (expression instanceof Expression.Series series) {
      Map<String, Place> term = of(series.term());
      term.remove(series.index());
      of(series.first()).forEach(names::putIfAbsent);
      of(series.last()).forEach(names::putIfAbsent);
      term.forEach(names::putIfAbsent);
    } else {
      expression.parts().forEach(part -> of(part).forEach(names::putIfAbsent));
    }
    return names;
  }

  /** The functions that it calls, in alphabetical order. */
  public static Set<String> ofFunctions(Expression expression) {
    Set<String> names = new TreeSet<>();
    if (expression instanceof Expression.Call call) {
      names.add(call.function());
    }
    expression.parts().forEach(part -> names.addAll(ofFunctions(part)));
    return names;
  }
}
