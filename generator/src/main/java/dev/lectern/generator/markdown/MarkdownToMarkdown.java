package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.formatter.Formatter;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.options.DiscretionaryText;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes content's Markdown again for another place: links lead where they lead there, headings
 * stand as deep as they must, tables are aligned, one blank line parts two blocks. All else stays
 * as the author wrote it. Safe for use from many threads.
 */
public final class MarkdownToMarkdown {

  private static final int DEEPEST_HEADING = 6;

  private static final Formatter TABLES =
      Formatter.builder(
              new MutableDataSet(MarkdownParsers.OPTIONS)
                  .set(TablesExtension.FORMAT_TABLE_TRIM_CELL_WHITESPACE, true)
                  .set(TablesExtension.FORMAT_TABLE_LEFT_ALIGN_MARKER, DiscretionaryText.ADD)
                  .set(Formatter.MAX_TRAILING_BLANK_LINES, 0)
                  .toImmutable())
          .build();

  /**
   * Prose as Markdown blocks.
   *
   * @param headingShift how many levels deeper its headings go; they stop at level 6
   */
  public String blocks(Prose prose, LinkHrefs hrefs, int headingShift) {
    Document document = MarkdownParsers.BLOCKS.parse(prose.markdown());
    SourceEdits edits = new SourceEdits();
    rewriteLinks(document, resolved(prose.links(), hrefs), edits);
    shiftHeadings(document, headingShift, edits);
    return tidied(edits.apply(prose.markdown()));
  }

  /** A text as inline Markdown. */
  public String inline(Text text, LinkHrefs hrefs) {
    if (text.links().isEmpty()) {
      return text.markdown();
    }
    Document document = MarkdownParsers.INLINE.parse(text.markdown());
    SourceEdits edits = new SourceEdits();
    rewriteLinks(document, resolved(text.links(), hrefs), edits);
    return edits.apply(text.markdown());
  }

  /** Whether prose begins with running text, so that a word may be put before it. */
  public boolean beginsWithParagraph(Prose prose) {
    return MarkdownParsers.BLOCKS.parse(prose.markdown()).getFirstChild() instanceof Paragraph;
  }

  /** A table as it stands with its columns aligned; the text must be one table and nothing else. */
  public String aligned(String table) {
    return TABLES.render(MarkdownParsers.BLOCKS.parse(table)).strip();
  }

  private static Map<String, Optional<String>> resolved(List<Link> links, LinkHrefs hrefs) {
    Map<String, Optional<String>> found = new HashMap<>();
    for (Link link : links) {
      found.put(link.destination(), hrefs.href(link.target()));
    }
    return found;
  }

  private static void rewriteLinks(
      Document document, Map<String, Optional<String>> hrefs, SourceEdits edits) {
    for (Node node : document.getDescendants()) {
      if (node instanceof com.vladsch.flexmark.ast.Link link) {
        String destination = MarkdownParsers.destination(link);
        Optional<String> href = hrefs.getOrDefault(destination, Optional.empty());
        BasedSequence text = link.getText();
        if (href.isEmpty()) {
          edits.replace(link.getStartOffset(), text.getStartOffset(), "");
          edits.replace(text.getEndOffset(), link.getEndOffset(), "");
        } else if (!href.get().equals(destination)) {
          edits.replace(
              text.getEndOffset(),
              link.getEndOffset(),
              "](" + MarkdownEscape.url(href.get()) + ")");
        }
      } else if (node instanceof AutoLink link) {
        unlink(link, MarkdownParsers.destination(link), link.getText(), hrefs, edits);
      } else if (node instanceof MailLink link) {
        unlink(link, MarkdownParsers.destination(link), link.getText(), hrefs, edits);
      }
    }
  }

  private static void unlink(
      Node link,
      String destination,
      BasedSequence text,
      Map<String, Optional<String>> hrefs,
      SourceEdits edits) {
    if (hrefs.getOrDefault(destination, Optional.empty()).isEmpty()) {
      edits.replace(link.getStartOffset(), link.getEndOffset(), text.toString());
    }
  }

  private static void shiftHeadings(Document document, int shift, SourceEdits edits) {
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading) {
        int level = Math.max(1, Math.min(DEEPEST_HEADING, heading.getLevel() + shift));
        BasedSequence text = heading.getText();
        // Also where nothing shifts: underlined headings and closing marks become plain ones.
        edits.replace(heading.getStartOffset(), text.getStartOffset(), "#".repeat(level) + " ");
        edits.replace(text.getEndOffset(), heading.getChars().trimEOL().getEndOffset(), "");
      }
    }
  }

  private String tidied(String markdown) {
    Document document = MarkdownParsers.BLOCKS.parse(markdown);
    StringBuilder out = new StringBuilder(markdown.length());
    for (Node node : document.getChildren()) {
      String source = node.getChars().trimEOL().toString().stripTrailing();
      if (source.isBlank()) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append("\n\n");
      }
      if (node instanceof TableBlock) {
        out.append(aligned(source));
      } else if (node instanceof FencedCodeBlock) {
        out.append(source);
      } else {
        out.append(source.replace("\r\n", "\n").replaceAll("\n(?:[ \t]*\n)+", "\n\n"));
      }
    }
    return out.toString();
  }
}
