package dev.lectern.content.rule;

import dev.lectern.content.resolve.ContentEdit;

/** Tells from an edit alone whether a rule still holds. */
@FunctionalInterface
public interface EditCheck {

  /**
   * Whether {@link Rule#check} would report nothing of a content that came of another one, of which
   * it reported nothing; told in less time than it takes to look at all of it. Where that is not
   * certain, it is false.
   */
  boolean holds(ContentEdit edit);
}
