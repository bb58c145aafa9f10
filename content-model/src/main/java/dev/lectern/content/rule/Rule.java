package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;

/** Something that resolved content must keep to. */
public interface Rule {

  /** What it is called, what must hold, and why. */
  RuleDescription description();

  default RuleId id() {
    return description().id();
  }

  /** Reports every place where it does not hold. */
  void check(ResolvedContent content, DiagnosticSink sink);
}
