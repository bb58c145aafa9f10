package dev.lectern.content.calc.parse;

import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Fault;
import java.util.Optional;

/** What came of reading an expression: a tree, or the first thing that is wrong with it. */
public sealed interface Parsed {

  /** The tree, if there is one. */
  Optional<Expression> tree();

  /** A tree. */
  record Read(Expression expression) implements Parsed {
    @Override
    public Optional<Expression> tree() {
      return Optional.of(expression);
    }
  }

  /** Nothing, for a reason. */
  record Refused(Fault fault) implements Parsed {
    @Override
    public Optional<Expression> tree() {
      return Optional.empty();
    }
  }
}
