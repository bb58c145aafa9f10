package dev.lectern.content.load;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A slip of the keyboard. {@link Suggestion} says what an author may have meant; this says what
 * must have been meant, so that it can be written without asking:
 *
 * <ul>
 *   <li>a known word but for capitals, what its parts are joined by, or a colon at its end: {@code
 *       Rook_Endgame};
 *   <li>or a known word with two letters swapped, one left out, one too many, or one wrong.
 * </ul>
 *
 * <p>In the second case the parts of both words that differ have at least four letters, six if one
 * is wrong, and neither the first letter nor anything but letters is concerned: {@code tier-1} is
 * not {@code tier-2}, {@code typical} is not {@code atypical}. If a second known word is as near,
 * neither is meant.
 */
public final class Slip {

  /** Tells whether at most one letter differs, else -1. */
  private static final LevenshteinDistance ONE = new LevenshteinDistance(1);

  private static final int LEAST_LETTERS = 4;
  private static final int LEAST_LETTERS_FOR_A_WRONG_ONE = 6;

  private Slip() {}

  /** The one known word that was meant by a word that is none. */
  public static Optional<String> meant(String written, Collection<String> known) {
    List<String> same = known.stream().filter(word -> same(written, word)).distinct().toList();
    List<String> near = known.stream().filter(word -> isSlip(written, word)).distinct().toList();
    if (same.size() == 1) {
      return Optional.of(same.get(0));
    }
    boolean alone = same.isEmpty() && near.size() == 1;
    return alone && known.stream().noneMatch(word -> isAsNear(written, word, near.get(0)))
        ? Optional.of(near.get(0))
        : Optional.empty();
  }

  private static boolean isAsNear(String written, String known, String meant) {
    return !known.equals(meant)
        && ONE.apply(written.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT)) >= 0;
  }

  /** Compares letter by letter, for this is asked of every pair of words. */
  private static boolean same(String written, String known) {
    int length = written.endsWith(":") ? written.length() - 1 : written.length();
    int at = 0;
    for (int i = 0; i < length; i++) {
      if (isJoint(written.charAt(i))) {
        continue;
      }
      while (at < known.length() && isJoint(known.charAt(at))) {
        at++;
      }
      if (at == known.length() || lowerCase(known.charAt(at++)) != lowerCase(written.charAt(i))) {
        return false;
      }
    }
    return known.substring(at).chars().allMatch(Slip::isJoint) && !written.equals(known);
  }

  private static boolean isJoint(int c) {
    return c == '-' || c == '_' || c == ' ';
  }

  private static char lowerCase(char c) {
    return Character.toLowerCase(c);
  }

  /** Whether a word is a known one with one mistake, of the four kinds, in the letters. */
  static boolean isSlip(String written, String known) {
    if (Math.abs(written.length() - known.length()) > 1) {
      return false;
    }
    String word = written.toLowerCase(Locale.ROOT);
    String meant = known.toLowerCase(Locale.ROOT);
    int start = 0;
    while (start < Math.min(word.length(), meant.length())
        && word.charAt(start) == meant.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(word.length(), meant.length()) - start
        && word.charAt(word.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
      end++;
    }
    String wrong = word.substring(start, word.length() - end);
    String right = meant.substring(start, meant.length() - end);
    if (!isLetters(wrong) || !isLetters(right)) {
      return false;
    }
    int part = Math.min(partAround(word, start), partAround(meant, start));
    if (isSwap(wrong, right)) {
      return part >= LEAST_LETTERS;
    }
    boolean first = start == 0 || !Character.isLetter(word.charAt(start - 1));
    boolean wrongOne = wrong.length() == 1 && right.length() == 1;
    boolean oneMoreOrLess = wrong.length() + right.length() == 1;
    return !first
        && (wrongOne ? part >= LEAST_LETTERS_FOR_A_WRONG_ONE : oneMoreOrLess)
        && part >= LEAST_LETTERS;
  }

  private static boolean isSwap(String wrong, String right) {
    return wrong.length() == 2
        && right.length() == 2
        && wrong.charAt(0) == right.charAt(1)
        && wrong.charAt(1) == right.charAt(0);
  }

  private static boolean isLetters(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  /** How many letters stand together around a place. */
  private static int partAround(String word, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(word.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < word.length() && Character.isLetter(word.charAt(to))) {
      to++;
    }
    return to - from;
  }
}
