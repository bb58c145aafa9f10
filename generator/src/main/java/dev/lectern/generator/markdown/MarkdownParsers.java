package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;

/** How Markdown is read everywhere: CommonMark with tables. Safe for use from many threads. */
final class MarkdownParsers {

  /** Shared by parsers and renderers. */
  static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.MIN_HEADER_ROWS, 1)
          .set(TablesExtension.MAX_HEADER_ROWS, 1)
          .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
          .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
          .set(TablesExtension.WITH_CAPTION, false)
          .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
          .toImmutable();

  /** Markdown of any length. */
  static final Parser BLOCKS =
      Parser.builder(BlockStarts.alone(OPTIONS))
          .customBlockParserFactory(new BlockStarts())
          .customInlineParserFactory(InlineReader::new)
          // which comes of itself with the library's own reader only
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  /** One line, taken as the inside of a paragraph whatever it begins with. */
  static final Parser INLINE =
      Parser.builder(
              new MutableDataSet(BlockStarts.alone(new MutableDataSet()))
                  .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                  .toImmutable())
          .customInlineParserFactory(InlineReader::new)
          .build();

  private static final String MARKS = "\\`*_[]<>&!\n\r\u0000";

  private MarkdownParsers() {}

  /** Whether a line holds none of the characters that inline Markdown is made of. */
  static boolean isPlain(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (MARKS.indexOf(line.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The address of a link as the author meant it, without backslashes and entities. */
  static String destination(LinkNodeBase link) {
    return Escaping.unescapeString(link.getUrl());
  }

  /** The address between angle brackets. */
  static String destination(AutoLink link) {
    return link.getText().toString();
  }

  /** The mail address between angle brackets, as a link has it. */
  static String destination(MailLink link) {
    return "mailto:" + link.getText();
  }
}
