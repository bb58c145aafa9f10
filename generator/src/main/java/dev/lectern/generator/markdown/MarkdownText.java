package dev.lectern.generator.markdown;

import dev.lectern.content.Prose;
import dev.lectern.content.Text;

/** What writes content's Markdown again for another place, or stands in for it. */
interface MarkdownText {

  /**
   * Prose as Markdown blocks.
   *
   * @param headingShift how many levels deeper its headings go; they stop at levels 1 and 6
   */
  String blocks(Prose prose, LinkHrefs hrefs, int headingShift);

  /** A text as Markdown inside of a paragraph. */
  String inline(Text text, LinkHrefs hrefs);

  /** Whether prose begins with running text, so that a word may be put before it. */
  boolean beginsWithParagraph(Prose prose);

  /** A table as it stands with its columns aligned; the text must be one table and nothing else. */
  String aligned(String table);
}
