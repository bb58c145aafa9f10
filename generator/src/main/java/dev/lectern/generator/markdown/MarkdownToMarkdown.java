package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.formatter.Formatter;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.options.DiscretionaryText;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes content's Markdown again for another place: links lead where they lead there, headings
 * stand as deep as they must, tables are aligned, one blank line parts two blocks. All else stays
 * as the author wrote it. Safe for use from many threads.
 */
public final class MarkdownToMarkdown implements MarkdownText {

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*+\\n)++");

  /** What Markdown would take for closing marks of a heading. */
  private static final Pattern LAST_MARKS = Pattern.compile("(?<=^|[ \\t])#+$");

  /** What would begin a block of its own at the beginning of a line; the group is to be escaped. */
  private static final Pattern BLOCK_START =
      Pattern.compile(
          "(#{1,6}(?![^ \\t\\n])|[-+*](?![^ \\t\\n])|[-=]+[ \\t]*$|>|~{3})|[0-9]{1,9}([.)])(?![^ \\t\\n])",
          Pattern.MULTILINE);

  private static final Formatter TABLES =
      Formatter.builder(
              new MutableDataSet(MarkdownParsers.OPTIONS)
                  .set(TablesExtension.FORMAT_TABLE_TRIM_CELL_WHITESPACE, true)
                  .set(TablesExtension.FORMAT_TABLE_LEFT_ALIGN_MARKER, DiscretionaryText.ADD)
                  .set(Formatter.MAX_TRAILING_BLANK_LINES, 0)
                  .toImmutable())
          .build();

  @Override
  public String blocks(Prose prose, LinkHrefs hrefs, int headingShift) {
    String written = prose.markdown();
    String markdown =
        written.indexOf('\r') < 0 ? written : LINE_END.matcher(written).replaceAll("\n");
    Document document = ReadOnce.blocks(markdown);
    Map<String, Optional<String>> resolved = resolved(prose.links(), hrefs);
    SourceEdits edits = new SourceEdits();
    boolean unlinks = resolved.containsValue(Optional.<String>empty());
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading) {
        edits.replace(
            heading.getStartOffset(),
            heading.getChars().trimEOL().getEndOffset(),
            onOneLine(heading, markdown, resolved, headingShift));
      } else {
        unlinks |= rewriteLinks(node, resolved, edits);
        shiftHeadings(node, headingShift, edits);
      }
    }
    // What becomes of a link that is taken out may be nothing, or read differently; all else stays
    // the block that it is, and need not be parsed again, which costs most.
    if (unlinks) {
      String edited = edits.apply(markdown);
      return tidied(MarkdownParsers.BLOCKS.parse(edited), edited, new SourceEdits());
    }
    return tidied(document, markdown, edits);
  }

  @Override
  public String inline(Text text, LinkHrefs hrefs) {
    if (text.links().isEmpty()) {
      return text.markdown();
    }
    Document document = MarkdownParsers.INLINE.parse(text.markdown());
    SourceEdits edits = new SourceEdits();
    rewriteLinks(document, resolved(text.links(), hrefs), edits);
    return edits.apply(text.markdown());
  }

  @Override
  public boolean beginsWithParagraph(Prose prose) {
    return ReadOnce.blocks(prose.markdown()).getFirstChild() instanceof Paragraph;
  }

  @Override
  public String aligned(String table) {
    return PlainTable.aligned(table)
        .orElseGet(() -> formatted(MarkdownParsers.BLOCKS.parse(table)));
  }

  private static String aligned(TableBlock table) {
    return PlainTable.aligned(table.getChars().trimEOL().toString())
        .orElseGet(() -> formatted(table));
  }

  /** Whatever is in its cells. */
  static String formatted(Node table) {
    return TABLES.render(table).strip();
  }

  private static Map<String, Optional<String>> resolved(List<Link> links, LinkHrefs hrefs) {
    Map<String, Optional<String>> found = new HashMap<>();
    for (Link link : links) {
      found.put(link.destination(), hrefs.href(link.target()));
    }
    return found;
  }

  /** Whether a link was taken out, because there is no place to lead to. */
  private static boolean rewriteLinks(
      Node block, Map<String, Optional<String>> hrefs, SourceEdits edits) {
    Set<Node> changed = new LinkedHashSet<>();
    for (Node node : block.getDescendants()) {
      if (node instanceof com.vladsch.flexmark.ast.Link link) {
        String destination = MarkdownParsers.destination(link);
        Optional<String> href = hrefs.getOrDefault(destination, Optional.empty());
        BasedSequence text = link.getText();
        if (href.isEmpty()) {
          edits.replace(link.getStartOffset(), text.getStartOffset(), "");
          edits.replace(text.getEndOffset(), link.getEndOffset(), "");
          escapeBlockStart(link, edits);
          changed.add(blockOf(link));
        } else if (!href.get().equals(destination)) {
          edits.replace(
              text.getEndOffset(),
              link.getEndOffset(),
              "](" + MarkdownEscape.destination(href.get()) + title(link) + ")");
        }
      } else if (node instanceof AutoLink link) {
        if (unlink(link, MarkdownParsers.destination(link), link.getText(), hrefs, edits)) {
          changed.add(blockOf(link));
        }
      } else if (node instanceof MailLink link) {
        if (unlink(link, MarkdownParsers.destination(link), link.getText(), hrefs, edits)) {
          changed.add(blockOf(link));
        }
      }
    }
    changed.forEach(each -> escapeOpenings(each, edits));
    return !changed.isEmpty();
  }

  private static Node blockOf(Node inline) {
    Node node = inline;
    while (!(node instanceof Block) && node.getParent() != null) {
      node = node.getParent();
    }
    return node;
  }

  /**
   * What stood as text around a link must not become a tag or a link with what is left of it: as
   * {@code <[b](c.md)>} and {@code [a [b](c.md)](d.md)} would.
   */
  private static void escapeOpenings(Node block, SourceEdits edits) {
    for (Node node : block.getDescendants()) {
      if (node instanceof com.vladsch.flexmark.ast.Text text
          && !(text.getParent() instanceof Code)
          && blockOf(text) == block) {
        BasedSequence chars = text.getChars();
        boolean escaped = false;
        for (int i = 0; i < chars.length(); i++) {
          char c = chars.charAt(i);
          if (!escaped && (c == '<' || c == '[')) {
            int at = text.getStartOffset() + i;
            edits.replace(at, at, "\\");
          }
          escaped = c == '\\' && !escaped;
        }
      }
    }
  }

  private static String title(com.vladsch.flexmark.ast.Link link) {
    return link.getTitleOpeningMarker().isEmpty()
        ? ""
        : " " + link.getTitleOpeningMarker() + link.getTitle() + link.getTitleClosingMarker();
  }

  /** The text of a link that begins a line must not begin a block once the link is gone. */
  private static void escapeBlockStart(com.vladsch.flexmark.ast.Link link, SourceEdits edits) {
    Node before = link.getPrevious();
    boolean beginsLine =
        before == null || before instanceof SoftLineBreak || before instanceof HardLineBreak;
    BasedSequence text = link.getText();
    Matcher start = BLOCK_START.matcher(text);
    if (beginsLine && start.lookingAt()) {
      int at = text.getStartOffset() + Math.max(start.start(1), start.start(2));
      edits.replace(at, at, "\\");
    }
  }

  /** Whether there was no place to lead to. */
  private static boolean unlink(
      Node link,
      String destination,
      BasedSequence text,
      Map<String, Optional<String>> hrefs,
      SourceEdits edits) {
    boolean gone = hrefs.getOrDefault(destination, Optional.empty()).isEmpty();
    if (gone) {
      edits.replace(
          link.getStartOffset(), link.getEndOffset(), MarkdownEscape.inline(text.toString()));
    }
    return gone;
  }

  /** A heading as one line with marks at its beginning, however the author wrote it. */
  private static String onOneLine(
      Heading heading, String markdown, Map<String, Optional<String>> hrefs, int shift) {
    String marks = "#".repeat(HeadingLevel.shifted(heading.getLevel(), shift));
    BasedSequence text = heading.getText();
    if (text.isEmpty()) {
      return marks;
    }
    SourceEdits edits = new SourceEdits();
    rewriteLinks(heading, hrefs, edits);
    for (Node node : heading.getDescendants()) {
      if (node instanceof HardLineBreak) {
        edits.replace(node.getStartOffset(), node.getEndOffset(), "\n"); // without its mark
      }
    }
    String line =
        edits
            .apply(markdown, text.getStartOffset(), text.getEndOffset())
            .replaceAll("[ \\t]*\n[ \\t]*", " ")
            .strip();
    return marks + " " + LAST_MARKS.matcher(line).replaceFirst("\\\\$0");
  }

  /**
   * Shifts headings that stand in lists and quotations, if marks at their beginning say how deep.
   */
  private static void shiftHeadings(Node block, int shift, SourceEdits edits) {
    for (Node node : block.getDescendants()) {
      if (node instanceof Heading heading && !heading.getOpeningMarker().isEmpty()) {
        edits.replace(
            heading.getOpeningMarker().getStartOffset(),
            heading.getOpeningMarker().getEndOffset(),
            "#".repeat(HeadingLevel.shifted(heading.getLevel(), shift)));
      }
    }
  }

  /**
   * @param edits to be made in the blocks of the document, each of which stays a block
   */
  private String tidied(Document document, String markdown, SourceEdits edits) {
    StringBuilder out = new StringBuilder(markdown.length());
    for (Node node : document.getChildren()) {
      int end = node.getChars().trimEOL().getEndOffset();
      int start =
          node instanceof Paragraph
              ? node.getStartOffset()
              : lineStart(markdown, node.getStartOffset());
      if (start >= end) {
        continue;
      }
      SourceEdits own = edits.within(start, end);
      String text = own.apply(markdown, start, end);
      if (text.isBlank()) {
        continue;
      }
      if (!out.isEmpty()) {
        out.append("\n\n");
      }
      if (node instanceof TableBlock table) {
        out.append(own.isEmpty() ? aligned(table) : aligned(text));
      } else if (node instanceof FencedCodeBlock fence && fence.getClosingMarker().isEmpty()) {
        // What is printed below must not become code.
        out.append(text).append('\n').append(fence.getOpeningMarker());
      } else if (isCode(node)) {
        out.append(text);
      } else {
        out.append(withSingleBlankLines(node, markdown, start, end, own).stripTrailing());
      }
    }
    return out.toString();
  }

  /** A block's indent is part of it: of code, of a list whose items stand under each other. */
  private static int lineStart(String markdown, int offset) {
    int start = offset;
    while (start > 0 && (markdown.charAt(start - 1) == ' ' || markdown.charAt(start - 1) == '\t')) {
      start--;
    }
    return start;
  }

  private static boolean isCode(Node node) {
    return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
  }

  private static String withSingleBlankLines(
      Node block, String markdown, int start, int end, SourceEdits edits) {
    List<Node> code = new ArrayList<>();
    for (Node node : block.getDescendants()) {
      if (isCode(node)) {
        code.add(node);
      }
    }
    Matcher blank = BLANK_LINES.matcher(markdown).region(start, end);
    while (blank.find()) {
      int at = blank.start();
      if (code.stream().noneMatch(n -> n.getStartOffset() <= at && at < n.getEndOffset() - 1)) {
        edits.replace(at, blank.end(), "\n\n");
      }
    }
    return edits.apply(markdown, start, end);
  }
}
