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

  /** That of the file in which something stands. */
  Allowance of(Span place) {
    return byFile.computeIfAbsent(place.path(), path -> first.ofAnotherFile());
  }
}
