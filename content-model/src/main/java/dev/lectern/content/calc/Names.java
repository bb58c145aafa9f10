package dev.lectern.content.calc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the names that an expression takes from outside: not its own counters. */
public final class Names implements Expression.Cases<Map<String, Place>> {

  private Names() {}

  /** The names in order of first use, with that place; functions are not among them. */
  public static Map<String, Place> of(Expression expression) {
    return expression.accept(new Names());
  }

  private Map<String, Place> all(Iterable<Expression> parts) {
    Map<String, Place> names = new LinkedHashMap<>();
    parts.forEach(part -> part.accept(this).forEach(names::putIfAbsent));
    return names;
  }

  private Map<String, Place> all(Expression... parts) {
    return all(List.of(parts));
  }

  @Override
  public Map<String, Place> number(Expression.Number number) {
    return Map.of();
  }

  @Override
  public Map<String, Place> name(Expression.Name name) {
    return Map.of(name.name(), name.place());
  }

  @Override
  public Map<String, Place> negation(Expression.Negation negation) {
    return negation.operand().accept(this);
  }

  @Override
  public Map<String, Place> binary(Expression.Binary binary) {
    return all(binary.left(), binary.right());
  }

  @Override
  public Map<String, Place> call(Expression.Call call) {
    return all(call.arguments());
  }

  @Override
  public Map<String, Place> item(Expression.Item item) {
    return all(item.list(), item.index());
  }

  @Override
  public Map<String, Place> choice(Expression.Choice choice) {
    return all(choice.condition(), choice.then(), choice.otherwise());
  }

  @Override
  public Map<String, Place> series(Expression.Series series) {
    Map<String, Place> names = all(series.first(), series.last());
    Map<String, Place> term = new LinkedHashMap<>(series.term().accept(this));
    term.remove(series.index());
    term.forEach(names::putIfAbsent);
    return names;
  }
}
