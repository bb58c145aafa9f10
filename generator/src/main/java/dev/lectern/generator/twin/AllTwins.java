package dev.lectern.generator.twin;

import dev.lectern.generator.markdown.MarkdownEscape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The text of all twins, one after another, as far as the size allows. */
final class AllTwins {

  /** Bytes of UTF-8: about a million tokens, more than most models can read. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final String RULE = "\n---\n\n";

  private final String list;
  private final int most;
  private final List<String> parts = new ArrayList<>();
  private long bytes;
  private int leftOut;

  /**
   * @param list where all of them are listed
   */
  AllTwins(String list) {
    this(list, MAX_BYTES);
  }

  AllTwins(String list, int most) {
    this.list = list;
    this.most = most;
  }

  /**
   * Adds a twin, whole or not at all; after the first that is left out, all are.
   *
   * @param path its path in the site
   * @param address its address
   * @param twin its text, which is not asked for if it is left out anyway
   */
  void add(String path, String address, Supplier<String> twin) {
    if (leftOut > 0) {
      leftOut++;
      return;
    }
    String before = (parts.isEmpty() ? "" : RULE) + "From " + link(path, address) + ":\n\n";
    String text = twin.get();
    bytes += before.getBytes(StandardCharsets.UTF_8).length;
    bytes += text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > most) {
      leftOut++;
    } else {
      parts.add(before);
      parts.add(text);
    }
  }

  /** The text, one part behind another. */
  List<String> text() {
    List<String> all = new ArrayList<>(parts);
    if (leftOut > 0) {
      all.add(RULE + leftOut + " more are listed in " + link("llms.txt", list) + ".\n");
    }
    return all;
  }

  private static String link(String path, String address) {
    return "[" + MarkdownEscape.inline(path) + "](" + MarkdownEscape.destination(address) + ")";
  }
}
