package dev.lectern.content.calc;

import java.util.List;

/**
 * A formula as a tree: {@code dau * loads} is a {@link Binary} of two {@link Name}s. Every node
 * knows where it was written.
 */
public sealed interface Expression {

  Place place();

  <R> R accept(Cases<R> cases);

  /** What it is made of, in the order of writing; none for a number and a name. */
  default List<Expression> parts() {
    return List.of();
  }

  /** How many nodes it has. */
  default int size() {
    return 1 + parts().stream().mapToInt(Expression::size).sum();
  }

  /** One method for each kind of node. */
  interface Cases<R> {
    R number(Number number);

    R name(Name name);

    R negation(Negation negation);

    R binary(Binary binary);

    R call(Call call);

    R item(Item item);

    R choice(Choice choice);

    R series(Series series);
  }

  /**
   * A number without unit.
   *
   * @param value finite, not negative
   */
  record Number(double value, Place place) implements Expression {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /** The value of an input, a formula, a parameter or an index. */
  record Name(String name, Place place) implements Expression {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.name(this);
    }
  }

  /** {@code -x}. */
  record Negation(Expression operand, Place place) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(operand);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.negation(this);
    }
  }

  /**
   * {@code left operator right}.
   *
   * @param place where the operator stands
   */
  record Binary(Operator operator, Expression left, Expression right, Place place)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.binary(this);
    }
  }

  /**
   * {@code function(argument, …)}.
   *
   * @param place where the function's name stands
   */
  record Call(String function, List<Expression> arguments, Place place) implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> parts() {
      return arguments;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /**
   * {@code list[index]}; the first has the index 1.
   *
   * @param place where the bracket stands
   */
  record Item(Expression list, Expression index, Place place) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(list, index);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.item(this);
    }
  }

  /**
   * {@code if(condition, then, otherwise)}; only the branch that is taken is computed.
   *
   * @param condition anything but 0 holds
   */
  record Choice(Expression condition, Expression then, Expression otherwise, Place place)
      implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(condition, then, otherwise);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * {@code sum(k, 1, n, term)} or {@code product(k, 1, n, term)}: the term for every whole number
   * from the first to the last, both included. Without any the sum is 0 and the product is 1.
   *
   * @param kind how the terms are joined
   * @param index the name that counts
   */
  record Series(
      Kind kind, String index, Expression first, Expression last, Expression term, Place place)
      implements Expression {

    /** How terms are joined. */
    public enum Kind {
      SUM,
      PRODUCT
    }

    @Override
    public List<Expression> parts() {
      return List.of(first, last, term);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.series(this);
    }
  }
}
