package dev.lectern.content.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what an author probably meant. */
public final class Suggestion {

  private Suggestion() {}

  /** Longer words are not compared: no id, key or path of an entry is that long. */
  static final int MAX_LENGTH = 200;

  /**
   * The known word nearest to what was written, if it is near enough to be meant: at most a third
   * of the longer word's letters differ, or one begins with the other; capitals do not matter. Of
   * equally near words the first in the alphabet. If a {@link Slip} tells what was meant, that.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    return slip(written, known).or(() -> near(written, known));
  }

  private static Optional<String> slip(String written, Collection<String> known) {
    return written.length() > MAX_LENGTH
        ? Optional.empty()
        : Slip.meant(written, known).filter(meant -> meant.length() <= MAX_LENGTH);
  }

  private static Optional<String> near(String written, Collection<String> known) {
    if (written.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String word = lowerCase(written);
    return known.stream()
        .map(candidate -> new Near(candidate, distance(word, lowerCase(candidate))))
        .filter(near -> near.distance() >= 0)
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .map(Near::word);
  }

  /** A known word, and how many letters differ; -1 if it cannot be meant. */
  private record Near(String word, int distance) {}

  /** {@code Did you mean "x"?} with a leading space, or nothing. */
  public static String phrase(String written, Collection<String> known) {
    return phrase(nearest(written, known));
  }

  /** Both what an author may and what he must have meant. */
  static Guess guess(String written, Collection<String> known) {
    Optional<String> slip = slip(written, known);
    return new Guess(phrase(slip.or(() -> near(written, known))), slip.orElse(null));
  }

  private static String phrase(Optional<String> meant) {
    return meant.map(word -> " Did you mean \"" + word + "\"?").orElse("");
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static int distance(String word, String candidate) {
    if (candidate.length() > MAX_LENGTH) {
      return -1;
    }
    int longer = Math.max(word.length(), candidate.length());
    boolean begins =
        (word.length() >= 4 && candidate.startsWith(word))
            || (candidate.length() >= 4 && word.startsWith(candidate));
    return new LevenshteinDistance(begins ? longer : longer / 3).apply(word, candidate);
  }
}
