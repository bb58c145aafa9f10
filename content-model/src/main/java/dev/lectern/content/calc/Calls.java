package dev.lectern.content.calc;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the functions that an expression calls. */
public final class Calls implements Expression.Cases<Set<String>> {

  private Calls() {}

  /** The names of the functions, in alphabetical order. */
  public static Set<String> of(Expression expression) {
    return expression.accept(new Calls());
  }

  private Set<String> all(List<Expression> parts) {
    Set<String> names = new TreeSet<>();
    parts.forEach(part -> names.addAll(part.accept(this)));
    return names;
  }

  @Override
  public Set<String> number(Expression.Number number) {
    return Set.of();
  }

  @Override
  public Set<String> name(Expression.Name name) {
    return Set.of();
  }

  @Override
  public Set<String> negation(Expression.Negation negation) {
    return negation.operand().accept(this);
  }

  @Override
  public Set<String> binary(Expression.Binary binary) {
    return all(List.of(binary.left(), binary.right()));
  }

  @Override
  public Set<String> call(Expression.Call call) {
    Set<String> names = all(call.arguments());
    names.add(call.function());
    return names;
  }

  @Override
  public Set<String> item(Expression.Item item) {
    return all(List.of(item.list(), item.index()));
  }

  @Override
  public Set<String> choice(Expression.Choice choice) {
    return all(List.of(choice.condition(), choice.then(), choice.otherwise()));
  }

  @Override
  public Set<String> series(Expression.Series series) {
    return all(List.of(series.first(), series.last(), series.term()));
  }
}
