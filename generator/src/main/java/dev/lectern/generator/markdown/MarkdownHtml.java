package dev.lectern.generator.markdown;

import dev.lectern.content.Prose;
import dev.lectern.content.Text;

/** What makes HTML of content's Markdown, or stands in for it. */
public interface MarkdownHtml {

  /**
   * Prose as HTML blocks.
   *
   * @param figures what its diagrams become
   * @param headingShift how many levels deeper its headings go; they stop at levels 1 and 6
   */
  String blocks(Prose prose, LinkHrefs hrefs, DiagramFigures figures, int headingShift);

  /** A text as HTML inside of a paragraph. */
  String inline(Text text, LinkHrefs hrefs);
}
