package dev.lectern.generator.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

  /** What joins words. */
  private static final String JOINERS = "-\u2010\u2011/@&+._,";

  private static final int LONGEST_CHAIN = 4;

  private SearchTerms() {}

  /** The terms in the order of the text, each as often as it occurs. */
  static List<String> of(String text) {
    String plain = plain(text);
    List<String> terms = new ArrayList<>();
    List<String> chain = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      int end = wordEnd(plain, at);
      if (end == at) {
        at += Character.charCount(plain.codePointAt(at));
        continue;
      }
      chain.add(plain.substring(at, end));
      boolean goesOn =
          end < plain.length()
              && JOINERS.indexOf(plain.charAt(end)) >= 0
              && wordEnd(plain, end + 1) > end + 1;
      if (!goesOn) {
        add(chain, terms);
        chain.clear();
      }
      at = goesOn ? end + 1 : end;
    }
    return terms;
  }

  private static void add(List<String> words, List<String> terms) {
    for (String word : words) {
      if (!isTooShort(word)) {
        terms.add(word);
      }
    }
    if (words.size() > 1 && words.size() <= LONGEST_CHAIN) {
      terms.add(String.join("", words));
    }
  }

  private static boolean isTooShort(String word) {
    char c = word.charAt(0);
    return word.length() == 1 && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }

  /** Behind the letters and digits that begin somewhere; there, if none does. */
  private static int wordEnd(String text, int from) {
    int at = from;
    int length = text.length();
    while (at < length) {
      char ascii = text.charAt(at);
      if (ascii < 0x80) {
        if (!isOfWords(ascii)) {
          break;
        }
        at++;
        continue;
      }
      int c = text.codePointAt(at);
      if (!isOfWords(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isOfWords(int c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
        : Character.isLetter(c) || isNumber(c);
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static String plain(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int at = 0; at < decomposed.length(); ) {
      int c = decomposed.codePointAt(at);
      if (c != '\'' && (c < 0x80 || c != '\u2019' && !isMark(c))) {
        plain.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return plain.toString();
  }

  /** Whether nothing in a text is decomposed or goes. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '\'') {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
