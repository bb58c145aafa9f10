package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.resolve.ResolvedContent;

/** A rule that can tell from an edit and from what it saw before whether it still holds. */
public interface RecallingRule extends Rule {

  /**
   * Reports the same as {@link #check}.
   *
   * @return what knows as much of the content as it takes to tell of an edit of it; then, as long
   *     as the rule holds, of an edit of what came of that; for one thread
   */
  EditCheck recalled(ResolvedContent content, DiagnosticSink sink);
}
