package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutline.Fence;
import dev.lectern.content.load.BodyOutline.LinkMark;
import dev.lectern.content.load.BodyOutline.Range;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.MarkdownTooDeepException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Outlines Markdown with flexmark. */
public final class MarkdownOutliner implements BodyOutliner {

  @Override
  public BodyOutline outline(String markdown) {
    return markdown.isBlank()
        ? BodyOutline.EMPTY
        : outline(parsed(MarkdownParsers.BLOCKS, markdown));
  }

  @Override
  public BodyOutline outlineInline(String markdown) {
    return outline(parsed(MarkdownParsers.INLINE, markdown));
  }

  /** The library calls itself for each level, and has no bound of its own. */
  private static Document parsed(Parser parser, String markdown) {
    try {
      return parser.parse(BasedSequence.of(markdown));
    } catch (StackOverflowError e) {
      throw new MarkdownTooDeepException();
    }
  }

  private static BodyOutline outline(Document document) {
    List<BodyOutline.Heading> headings = new ArrayList<>();
    List<Fence> fences = new ArrayList<>();
    List<LinkMark> links = new ArrayList<>();
    List<Range> rawHtml = new ArrayList<>();
    List<Range> definitions = new ArrayList<>();
    // With a stack of its own: how deep an author nests must not matter.
    Deque<Node> open = new ArrayDeque<>();
    Deque<Integer> depths = new ArrayDeque<>();
    open.push(document);
    depths.push(0);
    while (!open.isEmpty()) {
      Node node = open.pop();
      int depth = depths.pop();
      if (depth > MarkdownTooDeepException.MAX_DEPTH) {
        throw new MarkdownTooDeepException();
      }
      if (node instanceof Heading heading && heading.getParent() == document) {
        headings.add(
            new BodyOutline.Heading(heading.getLevel(), PlainText.of(heading), range(heading)));
      } else if (node instanceof FencedCodeBlock fence) {
        fences.add(new Fence(fence.getInfo().trim().toString(), content(fence), range(fence)));
      } else if (node instanceof Link link) {
        links.add(mark(link, false));
      } else if (node instanceof Image image) {
        links.add(mark(image, true));
      } else if (node instanceof ImageRef image) {
        links.add(new LinkMark(image.getReference().toString(), true, range(image)));
      } else if (node instanceof AutoLink link) {
        links.add(new LinkMark(MarkdownParsers.destination(link), false, range(link)));
      } else if (node instanceof MailLink link) {
        links.add(new LinkMark(MarkdownParsers.destination(link), false, range(link)));
      } else if (node instanceof HtmlBlockBase || node instanceof HtmlInlineBase) {
        rawHtml.add(range(node));
        continue; // its parts would be reported again
      } else if (node instanceof Reference) {
        definitions.add(range(node));
      }
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        open.push(child);
        depths.push(depth + 1);
      }
    }
    return new BodyOutline(headings, fences, links, rawHtml, definitions);
  }

  private static LinkMark mark(LinkNodeBase link, boolean image) {
    BasedSequence url = link.getUrl();
    Range range = url.isEmpty() ? range(link) : new Range(url.getStartOffset(), url.getEndOffset());
    return new LinkMark(MarkdownParsers.destination(link), image, range);
  }

  private static Range content(FencedCodeBlock fence) {
    BasedSequence content = fence.getContentChars();
    if (content.isEmpty()) { // and then without a place
      BasedSequence closing = fence.getClosingMarker();
      int at = closing.isEmpty() ? range(fence).end() : closing.getStartOffset();
      return new Range(at, at);
    }
    return new Range(content.getStartOffset(), content.getEndOffset());
  }

  /** A node's place without the line end that blocks carry. */
  private static Range range(Node node) {
    BasedSequence chars = node.getChars().trimEOL();
    return new Range(chars.getStartOffset(), chars.getEndOffset());
  }
}
