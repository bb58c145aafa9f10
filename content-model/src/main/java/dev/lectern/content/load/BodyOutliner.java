package dev.lectern.content.load;

/**
 * Finds headings, code blocks and links in Markdown. A port: this module knows no Markdown library.
 * Whatever the text, it answers soon and without an exception; text that would cost too much to
 * read gets an outline that {@linkplain BodyOutline#isRead() was not read}.
 */
public interface BodyOutliner {

  /** The outline of Markdown of any length. */
  BodyOutline outline(String markdown);

  /** The outline of one line that is inline Markdown whatever it begins with; it has no blocks. */
  BodyOutline outlineInline(String markdown);
}
