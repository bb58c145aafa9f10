package dev.lectern.content.load;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * What may be spent on finding what an author meant. Each word that was written is compared with
 * each that is known: in a file full of mistakes, beside thousands of names, that would take
 * minutes. The first mistakes get their suggestions; those after them are told without.
 */
public final class Guesses {

  /** With how many known words what was written may be compared; about half a second. */
  public static final int MAX_COMPARISONS = 50_000;

  /** A longer word costs as much again for each of these. */
  private static final int SHORT = 40;

  private int left;

  private Guesses(int left) {
    this.left = left;
  }

  /** Those of one file, or of one look at all files. */
  public static Guesses limited() {
    return new Guesses(MAX_COMPARISONS);
  }

  /** Where nobody hears of mistakes. */
  public static Guesses none() {
    return new Guesses(0);
  }

  /**
   * {@code Did you mean "x"?} with a leading space, or nothing.
   *
   * @param known asked only if there is something left to spend
   */
  public String phrase(String written, Supplier<? extends Collection<String>> known) {
    if (left <= 0 || written.length() > Suggestion.MAX_LENGTH) {
      return "";
    }
    Collection<String> words = known.get();
    left -= (words.size() + 1) * (1 + written.length() / SHORT);
    return left < 0 ? "" : Suggestion.phrase(written, words);
  }
}
