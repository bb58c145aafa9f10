package dev.lectern.generator.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is found by. The script {@code search-terms.js} has the same rule, for queries:
 *
 * <ol>
 *   <li>The text is decomposed (NFKD) and put in lower case; marks (accents) and apostrophes go.
 *   <li>A word is a run of letters and digits: {@code p99}. One Latin letter or digit alone is no
 *       term.
 *   <li>Up to four words that are joined by one sign each, without spaces, are also a term
 *       together: {@code two-tower} gives {@code two}, {@code tower} and {@code twotower}; {@code
 *       A/B} gives {@code ab}.
 * </ol>
 */
final class SearchTerms {

  private static final String WORD = "[\\p{L}\\p{N}]+";

  /** What joins words. */
  private static final String JOINER = "[-\u2010\u2011/@&+._,]";

  /** Possessive: Java looks for the other kind by recursion, as deep as the chain is long. */
  private static final Pattern CHAIN = Pattern.compile(WORD + "(?:" + JOINER + WORD + ")*+");

  private static final Pattern BETWEEN = Pattern.compile(JOINER);
  private static final Pattern DROPPED = Pattern.compile("[\\p{M}'\u2019]");
  private static final Pattern TOO_SHORT = Pattern.compile("[a-z0-9]");
  private static final int LONGEST_CHAIN = 4;

  private SearchTerms() {}

  /** The terms in the order of the text, each as often as it occurs. */
  static List<String> of(String text) {
    List<String> terms = new ArrayList<>();
    Matcher chain = CHAIN.matcher(plain(text));
    while (chain.find()) {
      String[] words = BETWEEN.split(chain.group());
      for (String word : words) {
        if (!TOO_SHORT.matcher(word).matches()) {
          terms.add(word);
        }
      }
      if (words.length > 1 && words.length <= LONGEST_CHAIN) {
        terms.add(String.join("", words));
      }
    }
    return terms;
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return DROPPED.matcher(decomposed).replaceAll("");
  }
}
