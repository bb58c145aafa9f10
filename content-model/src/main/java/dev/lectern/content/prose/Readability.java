package dev.lectern.content.prose;

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
    Longest longest = null;
    for (Passage passage : passages) {
      if (passage.isRunning()) {
        for (Passage.Part sentence : passage.sentences()) {
          List<String> own = sentence.words();
          words += own.size();
          sentences++;
          for (String word : own) {
            if (word.length() >= LONG_WORD && letters(word) >= LONG_WORD) {
              longWords++;
            }
          }
          if (longest == null || own.size() > longest.words()) {
            longest = new Longest(passage, sentence, own.size()); // of equally long ones the first
          }
        }
      }
    }
    return new Readability(words, sentences, longWords, Optional.ofNullable(longest));
  }

  /** That of all passages, from that of some after others; the longest sentence is the first. */
  public static Readability together(List<Readability> parts) {
    int words = 0;
    int sentences = 0;
    int longWords = 0;
    Longest longest = null;
    for (Readability part : parts) {
      words += part.words();
      sentences += part.sentences();
      longWords += part.longWords();
      Longest own = part.longest().orElse(null);
      if (own != null && (longest == null || own.words() > longest.words())) {
        longest = own;
      }
    }
    return new Readability(words, sentences, longWords, Optional.ofNullable(longest));
  }

  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
      }
      i += Character.charCount(c);
    }
    return letters;
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
