package dev.lectern.generator.lint;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the findings of a skill folder, of each rule no more than 200 in a file: who has more has
 * one mistake many times, or means to keep us busy. The one after them says so.
 */
public final class BoundedFindings implements DiagnosticSink {

  /** The most findings of a rule in a file. */
  public static final int MAX = 200;

  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<Key, Integer> counts = new HashMap<>();

  @Override
  public void report(Diagnostic finding) {
    int count = counts.merge(new Key(finding.rule(), finding.span().path()), 1, Integer::sum);
    if (count <= MAX) {
      findings.add(finding);
    } else if (count == MAX + 1) {
      String message = finding.message() + " From here on this rule was not reported in this file.";
      findings.add(
          new Diagnostic(
              finding.rule(), finding.severity(), finding.span(), message, finding.related()));
    }
  }

  /** Sorted by place, each once. */
  public List<Diagnostic> sorted() {
    return findings.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
  }

  private record Key(RuleId rule, SourcePath path) {}
}
