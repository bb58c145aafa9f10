package dev.lectern.content;

/** A stretch of a document. */
public sealed interface DocumentPart {

  /**
   * What the author wrote, headings included.
   *
   * @param prose not empty
   */
  record Written(Prose prose) implements DocumentPart {}

  /**
   * What is made of entries.
   *
   * @param view which view
   * @param headingLevel the level of the heading that it stands under, 1 if there is none above it
   */
  record Embedded(EmbeddedView view, int headingLevel) implements DocumentPart {}
}
