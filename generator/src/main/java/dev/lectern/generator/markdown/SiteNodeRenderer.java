package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.lectern.content.Diagram;
import dev.lectern.content.Slug;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the site does in its own way: bound links, anchored headings, tables that scroll, titled
 * code, notes about cited figures. One object for each rendering, for it counts headings and notes.
 */
final class SiteNodeRenderer implements NodeRenderer {

  private int headings = 0;
  private int notes = 0;

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    return Set.of(
        new NodeRenderingHandler<>(Heading.class, this::heading),
        new NodeRenderingHandler<>(Text.class, this::text),
        new NodeRenderingHandler<>(Link.class, SiteNodeRenderer::link),
        new NodeRenderingHandler<>(AutoLink.class, SiteNodeRenderer::autoLink),
        new NodeRenderingHandler<>(MailLink.class, SiteNodeRenderer::mailLink),
        new NodeRenderingHandler<>(TableBlock.class, SiteNodeRenderer::table),
        new NodeRenderingHandler<>(Code.class, SiteNodeRenderer::codeSpan),
        new NodeRenderingHandler<>(FencedCodeBlock.class, SiteNodeRenderer::code));
  }

  private static MarkdownToHtml.Rendering rendering(NodeRendererContext context) {
    return MarkdownToHtml.RENDERING.get(context.getDocument());
  }

  private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    MarkdownToHtml.Rendering rendering = rendering(context);
    int level = HeadingLevel.shifted(node.getLevel(), rendering.headingShift());
    html.line();
    List<Slug> anchors = rendering.anchors();
    boolean anchored = node.getParent() == context.getDocument() && headings < anchors.size();
    if (anchored) {
      html.attr("id", anchors.get(headings++).value());
      html.withAttr();
    }
    html.tag("h" + level);
    context.renderChildren(node);
    html.tag("/h" + level).line();
  }

  /** Texts come in their order, as notes do; a figure within a link stays a part of the link. */
  private void text(Text node, NodeRendererContext context, HtmlWriter html) {
    BasedSequence all = node.getChars();
    int start = all.getStartOffset();
    int at = 0;
    List<MarkdownToHtml.PlacedNote> placed = rendering(context).notes();
    while (notes < placed.size() && placed.get(notes).start() < all.getEndOffset()) {
      MarkdownToHtml.PlacedNote next = placed.get(notes++);
      if (next.start() >= start + at
          && next.end() <= all.getEndOffset()
          && node.getAncestorOfType(Link.class) == null) {
        text(all.subSequence(at, next.start() - start), html);
        html.attr("class", "cited");
        html.attr("data-label", next.note().label()).attr("data-basis", next.note().basis());
        html.withAttr().tag("span");
        text(all.subSequence(next.start() - start, next.end() - start), html);
        html.tag("/span");
        at = next.end() - start;
      }
    }
    text(all.subSequence(at, all.length()), html);
  }

  private static void text(BasedSequence part, HtmlWriter html) {
    html.text(typeset(Escaping.normalizeEOL(part.unescape())));
  }

  /** Running text, with the apostrophe that print has for the one that keyboards have. */
  static String typeset(String text) {
    return text.replace('\'', '’');
  }

  private static void link(Link node, NodeRendererContext context, HtmlWriter html) {
    anchor(
        rendering(context).hrefs().get(MarkdownParsers.destination(node)),
        html,
        () -> context.renderChildren(node));
  }

  private static void autoLink(AutoLink node, NodeRendererContext context, HtmlWriter html) {
    String destination = MarkdownParsers.destination(node);
    anchor(rendering(context).hrefs().get(destination), html, () -> html.text(destination));
  }

  private static void mailLink(MailLink node, NodeRendererContext context, HtmlWriter html) {
    anchor(
        rendering(context).hrefs().get(MarkdownParsers.destination(node)),
        html,
        () -> html.text(node.getText().toString()));
  }

  private static void anchor(@Nullable String href, HtmlWriter html, Runnable label) {
    if (href == null) {
      label.run();
      return;
    }
    html.attr("href", href);
    if (href.contains("://")) {
      html.attr("rel", "noopener external");
    }
    html.withAttr().tag("a");
    label.run();
    html.tag("/a");
  }

  private static void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
    html.line();
    html.attr("class", "table-scroll").attr("tabindex", "0").withAttr().tag("div").line();
    context.delegateRender();
    html.line().tag("/div").line();
  }

  /** In a table also code writes a bar as {@code \|}, and means a bar. */
  private static void codeSpan(Code node, NodeRendererContext context, HtmlWriter html) {
    if (node.getAncestorOfType(TableCell.class) == null) {
      context.delegateRender();
      return;
    }
    String code = Escaping.collapseWhitespace(node.getText(), true);
    html.withAttr().tag("code").text(code.replace("\\|", "|")).tag("/code");
  }

  private static void code(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
    String language = node.getInfoDelimitedByAny(c -> c == ' ' || c == '{').toString();
    String source = FenceSource.of(node);
    Supplier<String> figure = rendering(context).figures().get(source);
    if (figure != null && language.equals(Diagram.LANGUAGE)) {
      html.line().rawPre(figure.get()).line();
      return;
    }
    html.line();
    html.attr("class", "code").withAttr().tag("figure").line();
    if (!language.isEmpty()) {
      html.tag("figcaption").text(language).tag("/figcaption").line();
    }
    html.attr("tabindex", "0").withAttr().tag("pre").openPre();
    if (!language.isEmpty()) {
      html.attr("class", "language-" + language).withAttr();
    }
    html.tag("code").text(source).tag("/code").tag("/pre").closePre().line();
    html.tag("/figure").line();
  }
}
