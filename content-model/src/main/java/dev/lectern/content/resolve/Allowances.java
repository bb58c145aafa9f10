package dev.lectern.content.resolve;

import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.util.HashMap;
import java.util.Map;

/** What the formulas of each file may still cost, and thereby those of all. */
final class Allowances {

  private final Allowance first = new Allowance();
  private final Map<SourcePath, Allowance> byFile = new HashMap<>();

  /**
   * What formulas took.
   *
   * @param steps nodes of expressions
   * @param nodes nodes of functions' bodies whose units were looked for
   */
  record Spent(long steps, long nodes) {

    static final Spent NOTHING = new Spent(0, 0);

    Spent since(Spent before) {
      return new Spent(steps - before.steps, nodes - before.nodes);
    }
  }

  /** That of the file in which something stands. */
  Allowance of(Span place) {
    return of(place.path());
  }

  private Allowance of(SourcePath path) {
    return byFile.computeIfAbsent(path, any -> first.ofAnotherFile());
  }

  /** What the formulas of a file took so far. */
  Spent spent(SourcePath path) {
    Allowance file = byFile.get(path);
    return file == null ? Spent.NOTHING : new Spent(file.stepsTaken(), file.nodesTaken());
  }

  /**
   * Takes what the same formulas took before.
   *
   * @return whether it was left; if not, nothing is taken
   */
  boolean take(SourcePath path, Spent cost) {
    if (cost.equals(Spent.NOTHING)) {
      return true;
    }
    Allowance file = of(path);
    if (!file.leaves(cost.steps(), cost.nodes())) {
      return false;
    }
    return file.takeSteps(cost.steps()) & file.takeNodes(cost.nodes());
  }

  /** One of which as much was taken. */
  Allowances copy() {
    Allowances copy = new Allowances();
    byFile.forEach((path, file) -> copy.take(path, spent(path)));
    return copy;
  }
}
