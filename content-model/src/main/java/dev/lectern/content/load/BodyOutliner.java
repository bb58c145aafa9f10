package dev.lectern.content.load;

/**
 * Finds headings, code blocks and links in Markdown. A port: this module knows no Markdown library.
 */
public interface BodyOutliner {

  /**
   * The outline of Markdown of any length.
   *
   * @throws MarkdownTooDeepException if it nests too deeply
   */
  BodyOutline outline(String markdown);

  /**
   * The outline of one line that is inline Markdown whatever it begins with; it has no blocks.
   *
   * @throws MarkdownTooDeepException if it nests too deeply
   */
  BodyOutline outlineInline(String markdown);
}
