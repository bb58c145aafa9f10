package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.resolve.ContentEdit;

/** A rule that can tell from an edit alone whether it still holds. */
public interface EditRule extends Rule {

  /**
   * Reports what {@link Rule#check} reports of a content that came of another one, of which it
   * reported nothing; in less time than it takes to look at all of it.
   */
  void check(ContentEdit edit, DiagnosticSink sink);
}
