package dev.lectern.generator.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/**
 * Counts the tokens that a text costs a language model: {@code "hello world"} is 2.
 *
 * <p>The unit is the token of the {@code o200k_base} encoding. Models differ, so the count is a
 * measure to hold a budget against, not a price. What looks like a control token ({@code
 * <|endoftext|>}) is counted as the text that it is.
 *
 * <p>The encoding's table is loaded at the first count and shared by all instances; counting is
 * safe from many threads.
 *
 * <p>The encoding is JTokkit's, and so is the count of a text with a word that is very long. All
 * others are counted here, from the same table: what JTokkit makes of it takes ten times as long to
 * make as a small site takes to count.
 */
public final class TokenCounter {

  /** The number of tokens in a text; 0 for the empty text. */
  public int count(String text) {
    int tokens = 0;
    BytePairs pairs = new BytePairs(Table.O200K_BASE);
    for (int start = 0; start < text.length(); ) {
      int end = TokenPieces.end(text, start);
      if (end - start > BytePairs.MOST_CHARS) {
        return Whole.O200K_BASE.countTokensOrdinary(text);
      }
      tokens += pairs.count(text, start, end);
      start = end;
    }
    return tokens;
  }

  /** Loaded by the JVM when first used, and only once. */
  private static final class Table {
    static final TokenTable O200K_BASE = TokenTable.load();
  }

  /** The same of the encoding with all its maps. */
  private static final class Whole {
    static final Encoding O200K_BASE =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }
}
