package dev.lectern.generator.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The library's own block parsers in their order, each of which is asked only where the text of a
 * line begins with a character that such a block begins with: by themselves, most run a pattern
 * along the whole line.
 */
final class BlockStarts implements CustomBlockParserFactory {

  private static final int ASCII = 0x80;

  /**
   * @param begin the characters that the text of its first line can begin with; empty for any
   */
  private record Kind(String begin, CustomBlockParserFactory parsers) {

    boolean canBeginWith(int c) {
      return begin.isEmpty() || begin.indexOf(c) >= 0;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(">", new BlockQuoteParser.Factory()),
          new Kind("#=-", new HeadingParser.Factory()),
          new Kind("`~", new FencedCodeBlockParser.Factory()),
          new Kind("<", new HtmlBlockParser.Factory()),
          new Kind("*-_", new ThematicBreakParser.Factory()),
          new Kind("*-+0123456789", new ListBlockParser.Factory()),
          new Kind("", new IndentedCodeBlockParser.Factory()));

  /** For each character of ASCII the kinds to ask for; the last for all other characters. */
  private static final int[][] BY_BEGIN =
      IntStream.rangeClosed(0, ASCII).mapToObj(BlockStarts::kinds).toArray(int[][]::new);

  private static int[] kinds(int begin) {
    return IntStream.range(0, KINDS.size())
        .filter(kind -> KINDS.get(kind).canBeginWith(begin))
        .toArray();
  }

  /** Options with which the library asks none of its block parsers itself. */
  static DataHolder alone(DataHolder options) {
    return new MutableDataSet(options)
        .set(Parser.BLOCK_QUOTE_PARSER, false)
        .set(Parser.HEADING_PARSER, false)
        .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
        .set(Parser.HTML_BLOCK_PARSER, false)
        .set(Parser.THEMATIC_BREAK_PARSER, false)
        .set(Parser.LIST_BLOCK_PARSER, false)
        .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
        .toImmutable();
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return new Parsers(KINDS.stream().map(kind -> kind.parsers().apply(options)).toList());
  }

  /**
   * @param all one for each kind; each document has its own
   */
  private record Parsers(List<BlockParserFactory> all) implements BlockParserFactory {

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      int begin = at < line.length() ? Math.min(line.charAt(at), ASCII) : ASCII;
      for (int kind : BY_BEGIN[begin]) {
        BlockStart start = all.get(kind).tryStart(state, matched);
        if (start != null) {
          return start;
        }
      }
      return null;
    }
  }
}
