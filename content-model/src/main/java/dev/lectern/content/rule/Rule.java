package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
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

  /**
   * Reports the same of a content that came of another one, of which it reported nothing; that may
   * take less time than to look at all of it.
   */
  default void check(ContentEdit edit, DiagnosticSink sink) {
    check(edit.after(), sink);
  }
}
