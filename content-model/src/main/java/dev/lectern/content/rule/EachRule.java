package dev.lectern.content.rule;

import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.resolve.ResolvedContent;
import java.util.concurrent.atomic.AtomicBoolean;

/** A rule that judges each passage, body, diagram or entry by itself, whatever the others are. */
public interface EachRule extends EditRule {

  /** Reports what is wrong with what is in a part. */
  void checkEach(ContentPart part, DiagnosticSink sink);

  @Override
  default void check(ResolvedContent content, DiagnosticSink sink) {
    checkEach(content, sink);
  }

  @Override
  default boolean holds(ContentEdit edit) {
    AtomicBoolean found = new AtomicBoolean();
    checkEach(edit.now(), any -> found.set(true));
    return !found.get();
  }
}
