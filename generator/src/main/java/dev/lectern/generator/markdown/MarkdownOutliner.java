package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Outlines Markdown with flexmark. */
public final class MarkdownOutliner implements BodyOutliner {

  private static final String CITATION_BEGIN = "{{";
  private static final Pattern CITATION = Pattern.compile("\\{\\{([^{}\\r\\n]{0,200})}}");

  @Override
  public BodyOutline outline(String markdown) {
    return markdown.isBlank() ? BodyOutline.EMPTY : outline(markdown, MarkdownParsers.BLOCKS);
  }

  @Override
  public BodyOutline outlineInline(String markdown) {
    return outline(markdown, MarkdownParsers.INLINE);
  }

  private static BodyOutline outline(String markdown, Parser parser) {
    Optional<BodyOutline.Excess> excess =
        parser == MarkdownParsers.INLINE
            ? MarkdownBounds.inlineExcess(markdown)
            : MarkdownBounds.excess(markdown);
    if (excess.isPresent()) {
      return BodyOutline.unread(excess.get());
    }
    boolean plain =
        parser == MarkdownParsers.INLINE
            && MarkdownParsers.isPlain(markdown)
            && !markdown.contains("{{");
    return plain
        ? BodyOutline.plain(markdown)
        : outline(parser.parse(BasedSequence.of(new StoppableText(markdown))), markdown);
  }

  private static BodyOutline outline(Document document, String markdown) {
    List<BodyOutline.Heading> headings = new ArrayList<>();
    List<Fence> fences = new ArrayList<>();
    List<LinkMark> links = new ArrayList<>();
    List<Range> rawHtml = new ArrayList<>();
    List<Range> definitions = new ArrayList<>();
    List<Range> code = new ArrayList<>();
    List<Node> prose = new ArrayList<>();
    // With a stack of its own: how deep an author nests must not matter.
    Deque<Node> open = new ArrayDeque<>();
    open.push(document);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Heading heading && heading.getParent() == document) {
        headings.add(
            new BodyOutline.Heading(heading.getLevel(), PlainText.of(heading), range(heading)));
      } else if (node instanceof FencedCodeBlock fence) {
        fences.add(fence(fence));
        code.add(range(fence));
      } else if (node instanceof Code || node instanceof IndentedCodeBlock) {
        code.add(range(node));
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
      if (Passages.isPassage(node)) {
        prose.add(node);
      }
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        open.push(child);
      }
    }
    List<BodyOutline.Citation> citations = citations(markdown, code);
    return new BodyOutline(
        headings,
        fences,
        links,
        rawHtml,
        definitions,
        citations,
        Passages.of(prose, citations),
        List.of());
  }

  /** The citations outside of code; {@code code} in the order of the text. */
  private static List<BodyOutline.Citation> citations(String markdown, List<Range> code) {
    int at = markdown.indexOf(CITATION_BEGIN);
    if (at < 0) {
      return List.of();
    }
    List<BodyOutline.Citation> citations = new ArrayList<>();
    Matcher matcher = CITATION.matcher(markdown);
    int next = 0;
    while (at >= 0 && matcher.find(at)) {
      at = markdown.indexOf(CITATION_BEGIN, matcher.end());
      while (next < code.size() && code.get(next).end() <= matcher.start()) {
        next++;
      }
      if (next == code.size() || code.get(next).start() >= matcher.end()) {
        citations.add(
            new BodyOutline.Citation(
                matcher.group(1).strip(), new Range(matcher.start(), matcher.end())));
      }
    }
    return citations;
  }

  private static LinkMark mark(LinkNodeBase link, boolean image) {
    BasedSequence url = link.getUrl();
    Range range = url.isEmpty() ? range(link) : new Range(url.getStartOffset(), url.getEndOffset());
    return new LinkMark(MarkdownParsers.destination(link), image, range);
  }

  private static Fence fence(FencedCodeBlock fence) {
    return new Fence(
        fence.getInfo().trim().toString(),
        FenceSource.of(fence),
        content(fence),
        !fence.getClosingMarker().isEmpty(),
        range(fence));
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
