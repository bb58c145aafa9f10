package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;

/** Something that resolved content must keep to. */
public interface Rule {

  RuleId id();

  /** What must hold, in one sentence. */
  String summary();

  /** Reports every place where it does not hold. */
  void check(ResolvedContent content, DiagnosticSink sink);
}
