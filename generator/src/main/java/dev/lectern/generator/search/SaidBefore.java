package dev.lectern.generator.search;

import java.util.HashSet;
import java.util.Set;

/** Remembers texts by their runs of words, to notice one that says what others said. */
public final class SaidBefore {

  /** So many words in a row are seldom the same by chance. */
  private static final int RUN = 6;

  /** Of its runs, so many in a hundred make a text a repetition. */
  private static final int MOST = 75;

  /** Hashes: two runs that share one are taken for the same, the same two on every machine. */
  private final Set<Integer> runs = new HashSet<>();

  /**
   * Whether most of a text was in the texts before it; remembers it.
   *
   * @param text words with one space between each two
   */
  public boolean mostOf(String text) {
    String[] words = text.split(" ", -1);
    int known = 0;
    int all = Math.max(0, words.length - RUN + 1);
    for (int i = 0; i < all; i++) {
      if (!runs.add(hash(words, i))) {
        known++;
      }
    }
    return all > 0 && known * 100L >= all * (long) MOST;
  }

  /** That of a list of the words, see {@link java.util.List#hashCode}, without the list. */
  private static int hash(String[] words, int from) {
    int hash = 1;
    for (int i = from; i < from + RUN; i++) {
      hash = 31 * hash + words[i].hashCode();
    }
    return hash;
  }
}
