package dev.lectern.generator.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets what is made of one text one after another, as a page and its twin are, read it once:
 *
 * <pre>
 * ReadOnce.during(() -> {
 *   html.blocks(prose, …);
 *   return markdown.blocks(prose, …); // of the tree that was read for the page
 * });
 * </pre>
 *
 * <p>Few trees are kept, and none behind the end of the work; each is seen by one thread alone.
 * Outside of such work every text is read anew.
 */
public final class ReadOnce {

  /** A page has seldom more pieces of prose; trees are many times as large as what they are of. */
  private static final int MOST = 32;

  private static final ThreadLocal<@Nullable ReadOnce> CURRENT = new ThreadLocal<>();

  private final Map<String, Document> documents = new LinkedHashMap<>();

  private ReadOnce() {}

  /** Does work in which each text is read once, as long as there are not many. */
  public static <T> T during(Supplier<T> work) {
    ReadOnce around = CURRENT.get();
    CURRENT.set(new ReadOnce());
    try {
      return work.get();
    } finally {
      if (around == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(around);
      }
    }
  }

  /** Markdown of any length as a tree, whose nodes the taker must leave as they are. */
  static Document blocks(String markdown) {
    ReadOnce current = CURRENT.get();
    return current == null ? MarkdownParsers.BLOCKS.parse(markdown) : current.read(markdown);
  }

  private Document read(String markdown) {
    Document known = documents.get(markdown);
    if (known == null) {
      known = MarkdownParsers.BLOCKS.parse(markdown);
      if (documents.size() < MOST) {
        documents.put(markdown, known);
      }
    }
    return known;
  }
}
