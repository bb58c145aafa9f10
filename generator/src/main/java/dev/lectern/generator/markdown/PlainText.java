package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.lectern.content.Text;
import java.util.regex.Pattern;

/**
 * Takes the marks off inline Markdown: for titles, descriptions and other places without markup.
 */
public final class PlainText {

  private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\n[ \\t]*");

  private PlainText() {}

  /** What a reader sees of a text. */
  public static String of(Text text) {
    return ofInline(text.markdown());
  }

  /** What a reader sees of one line of inline Markdown. */
  public static String ofInline(String markdown) {
    if (MarkdownParsers.isPlain(markdown)) {
      return markdown.strip();
    }
    return of(MarkdownParsers.INLINE.parse(markdown));
  }

  /** What a reader sees of a node, on one line. */
  static String of(Node node) {
    StringBuilder out = new StringBuilder();
    appendChildren(node, out);
    return LINE_BREAK.matcher(out).replaceAll(" ").strip();
  }

  private static void appendChildren(Node node, StringBuilder out) {
    for (Node child : node.getChildren()) {
      append(child, out);
    }
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append('\n');
    } else if (node instanceof Code code) {
      out.append(Escaping.collapseWhitespace(code.getText(), true));
    } else if (node instanceof AutoLink link) {
      out.append(link.getText());
    } else if (node instanceof MailLink link) {
      out.append(link.getText());
    } else if (node instanceof RefNode reference && !reference.isDefined()) {
      appendUndefined(reference, out);
    } else if (node instanceof com.vladsch.flexmark.ast.Text || node instanceof HtmlEntity) {
      out.append(Escaping.unescapeString(node.getChars()));
    } else if (!(node instanceof HtmlInlineBase)) {
      appendChildren(node, out);
    }
  }

  /** Brackets that refer to nothing are brackets. */
  private static void appendUndefined(RefNode reference, StringBuilder out) {
    BasedSequence all = reference.getChars();
    if (reference instanceof ImageRef || !reference.hasChildren()) {
      out.append(Escaping.unescapeString(all));
      return;
    }
    BasedSequence inside = reference.getChildChars();
    out.append(Escaping.unescapeString(all.prefixOf(inside)));
    appendChildren(reference, out);
    out.append(Escaping.unescapeString(all.suffixOf(inside)));
  }
}
