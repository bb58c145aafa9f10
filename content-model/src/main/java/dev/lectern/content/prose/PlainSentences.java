package dev.lectern.content.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text as most are: words, commas and full stops, behind each of which a capital
 * begins the next sentence. They are found without Unicode's tables, and are those that the tables
 * give.
 */
final class PlainSentences {

  private PlainSentences() {}

  /** The sentences in order; none if the text is not that plain. */
  static List<Passage.Part> of(String text) {
    int last = text.length() - 1;
    if (last < 0 || !isCapital(text.charAt(0)) || text.charAt(last) != '.') {
      return List.of();
    }
    List<Passage.Part> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (i < last
            && (i + 2 > last || text.charAt(i + 1) != ' ' || !isCapital(text.charAt(i + 2)))) {
          return List.of();
        }
        sentences.add(new Passage.Part(text.substring(start, i + 1), start, i + 1));
        start = i + 2;
        i++;
      } else if (!isWithin(c)) {
        return List.of();
      }
    }
    return sentences;
  }

  private static boolean isWithin(char c) {
    return c >= 'a' && c <= 'z'
        || c == ' '
        || c == ','
        || c == '-'
        || c >= '0' && c <= '9'
        || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z' || c == Passage.STAND_IN;
  }
}
