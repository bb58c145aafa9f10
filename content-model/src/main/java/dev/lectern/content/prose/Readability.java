package dev.lectern.content.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How hard running prose is to read. Labels, headings and cells that do not end as a sentence does
 * are left out, for a label is not a short sentence.
 *
 * @param words how many words there are
 * @param sentences how many sentences
 * @param longWords how many of the words have more than six letters
 * @param longest the longest sentence and where it stands; none if there is no sentence
 */
public record Readability(int words, int sentences, int longWords, Optional<Longest> longest) {

  /** A word of LIX is long from the seventh letter on. */
  private static final int LONG_WORD = 7;

  /**
   * The longest sentence.
   *
   * @param passage what it stands in
   * @param sentence which it is
   * @param words how many words it has
   */
  public record Longest(Passage passage, Passage.Part sentence, int words) {}

  /** Counts over passages. */
  public static Readability of(List<Passage> passages) {
    int words = 0;
    int sentences = 0;
    int longWords = 0;
    List<Longest> all = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.isRunning()) {
        for (Passage.Part sentence : passage.sentences()) {
          List<String> own = sentence.words();
          words += own.size();
          sentences++;
          longWords += (int) own.stream().filter(word -> letters(word) >= LONG_WORD).count();
          all.add(new Longest(passage, sentence, own.size()));
        }
      }
    }
    // Of equally long ones the first: max would take the last.
    return new Readability(
        words,
        sentences,
        longWords,
        all.stream().sorted(Comparator.comparingInt(Longest::words).reversed()).findFirst());
  }

  private static long letters(String word) {
    return word.codePoints().filter(Character::isLetter).count();
  }

  /** Words for each sentence; 0 if there is none. */
  public double meanSentence() {
    return sentences == 0 ? 0 : (double) words / sentences;
  }

  /**
   * LIX: words for each sentence plus the percentage of words of more than six letters. Needs no
   * syllables, so it serves any language. About 40 is a newspaper, above 60 is hard. Björnsson,
   * Läsbarhet (1968).
   */
  public double lix() {
    return words == 0 ? 0 : meanSentence() + 100.0 * longWords / words;
  }
}
