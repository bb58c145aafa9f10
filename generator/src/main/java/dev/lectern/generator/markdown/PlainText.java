package dev.lectern.generator.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.lectern.content.Text;

/**
 * Takes the marks off inline Markdown: for titles, descriptions and other places without markup.
 */
public final class PlainText {

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
    Document document = MarkdownParsers.INLINE.parse(markdown);
    return MarkdownParsers.plainText(document);
  }
}
