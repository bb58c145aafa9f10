package dev.lectern.generator.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;

/** The lines of a fenced code block. */
final class FenceSource {

  private FenceSource() {}

  /** The lines without the fence's indentation, each ended by {@code \n}. */
  static String of(FencedCodeBlock fence) {
    String source = fence.getContentChars().normalizeEOL();
    boolean ended = source.isEmpty() || source.endsWith("\n"); // not so if the fence is open
    return ended ? source : source + "\n";
  }
}
