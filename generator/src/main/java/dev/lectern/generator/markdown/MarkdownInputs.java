package dev.lectern.generator.markdown;

import dev.lectern.content.Diagram;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Text;
import dev.lectern.content.work.ValueHash;
import java.util.List;

/**
 * Stands in for {@link MarkdownToHtml} and for {@link MarkdownToMarkdown} where nobody wants what
 * they make, but what they would make it of: that goes into a hash, and a mark is what they "make",
 * another one each time. Whatever is then made of such marks, and of all else, says with the hash
 * all that the real thing would follow from.
 */
public final class MarkdownInputs implements MarkdownHtml, MarkdownText {

  /** A character that no content holds. */
  private static final char MARK = '\0';

  private final MarkdownToHtml of;
  private final ValueHash hash;
  private int count = 0;

  /**
   * @param of what it stands in for
   * @param hash to which it tells
   */
  public MarkdownInputs(MarkdownToHtml of, ValueHash hash) {
    this.of = of;
    this.hash = hash;
  }

  /** For the printing of blocks as Markdown. */
  public MarkdownInputs(ValueHash hash) {
    this(new MarkdownToHtml(), hash);
  }

  @Override
  public String blocks(Prose prose, LinkHrefs hrefs, DiagramFigures figures, int headingShift) {
    hash.add(of.placedNotes(prose.figures()));
    for (Diagram diagram : prose.diagrams()) {
      hash.add(diagram.source()).add(figures.html(diagram));
    }
    return blocks(prose, hrefs, headingShift);
  }

  @Override
  public String blocks(Prose prose, LinkHrefs hrefs, int headingShift) {
    links(prose.links(), hrefs);
    hash.add(prose.markdown()).add(prose.anchors()).add(headingShift);
    return mark();
  }

  @Override
  public String inline(Text text, LinkHrefs hrefs) {
    links(text.links(), hrefs);
    hash.add(of.placedNotes(text.figures())).add(text.markdown());
    return mark();
  }

  /** Whether it does follows from the prose, which is told as well. */
  @Override
  public boolean beginsWithParagraph(Prose prose) {
    return true;
  }

  @Override
  public String aligned(String table) {
    return table;
  }

  private void links(List<Link> links, LinkHrefs hrefs) {
    links.forEach(link -> hash.add(link.destination()).add(hrefs.href(link.target())));
  }

  private String mark() {
    count++;
    return MARK + Integer.toString(count) + MARK;
  }
}
