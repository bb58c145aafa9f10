package dev.lectern.content.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what an author probably meant. */
public final class Suggestion {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Suggestion() {}

  /**
   * The known word nearest to what was written, if it is near enough to be meant: at most a third
   * of the longer word's letters differ, or one begins with the other; capitals do not matter. Of
   * equally near words the first in the alphabet. If a {@link Slip} tells what was meant, that.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String word = lowerCase(written);
    return Slip.meant(written, known)
        .or(
            () ->
                known.stream()
                    .filter(candidate -> isNear(word, lowerCase(candidate)))
                    .min(
                        Comparator.<String>comparingInt(
                                candidate -> DISTANCE.apply(word, lowerCase(candidate)))
                            .thenComparing(Comparator.naturalOrder())));
  }

  /** {@code Did you mean "x"?} with a leading space, or nothing. */
  public static String phrase(String written, Collection<String> known) {
    return nearest(written, known).map(word -> " Did you mean \"" + word + "\"?").orElse("");
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static boolean isNear(String word, String candidate) {
    if (word.length() > 200 || candidate.length() > 200) {
      return false;
    }
    int longer = Math.max(word.length(), candidate.length());
    return DISTANCE.apply(word, candidate) * 3 <= longer
        || (word.length() >= 4 && candidate.startsWith(word))
        || (candidate.length() >= 4 && word.startsWith(candidate));
  }
}
