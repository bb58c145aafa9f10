package dev.lectern.content.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are looked for one after another, each whole and in any case: {@code cutting-edge},
 * {@code in order to}. Spaces, hyphens and line ends between words are the same. A star at the
 * beginning or the end of a word stands for any letters: {@code *izing}. Nothing else is special,
 * so that a list of phrases costs no more than its words.
 */
public final class Phrase {

  private static final int MAX_LENGTH = 100;
  private static final int LEAST_BESIDE_A_STAR = 2;

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\*?[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{M}\\p{N}]++)*+\\*?"
              + "(?: \\*?[\\p{L}\\p{M}\\p{N}]++(?:['’-][\\p{L}\\p{M}\\p{N}]++)*+\\*?)*+");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['’][\\p{L}\\p{M}\\p{N}]++)*+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Zs}\\p{Pd}]+");

  private final List<Word> words;

  private Phrase(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * A word to look for.
   *
   * @param letters in lower case
   * @param begins whether a star stands before them
   * @param ends whether a star stands behind them
   */
  private record Word(String letters, boolean begins, boolean ends) {

    boolean matches(String word) {
      if (begins) {
        return ends ? word.contains(letters) : word.endsWith(letters);
      }
      return ends ? word.startsWith(letters) : word.equals(letters);
    }
  }

  /** The phrase that is written so; nothing if it is written wrongly, see {@link #SHAPE_SAID}. */
  public static Optional<Phrase> of(String written) {
    if (written.length() > MAX_LENGTH || !SHAPE.matcher(written).matches()) {
      return Optional.empty();
    }
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(written);
    while (word.find()) {
      String letters = normal(word.group());
      boolean begins = word.start() > 0 && written.charAt(word.start() - 1) == '*';
      boolean ends = word.end() < written.length() && written.charAt(word.end()) == '*';
      if ((begins || ends) && letters.length() < LEAST_BESIDE_A_STAR) {
        return Optional.empty();
      }
      words.add(new Word(letters, begins, ends));
    }
    return Optional.of(new Phrase(words));
  }

  /** How a phrase is written, for those who wrote one wrongly. */
  public static final String SHAPE_SAID =
      "words with one space or hyphen between them, at most "
          + MAX_LENGTH
          + " characters; a star at the beginning or the end of a word stands for any letters, with"
          + " at least "
          + LEAST_BESIDE_A_STAR
          + " beside it";

  /** Whether it can begin with this word of {@link #words}. */
  public boolean beginsWith(Passage.Part word) {
    return words.get(0).matches(word.text());
  }

  /**
   * How many words from this one on are the phrase; 0 if they are not.
   *
   * @param passage what the words are of
   * @param all its {@link #words}
   */
  public int matchAt(Passage passage, List<Passage.Part> all, int from) {
    for (int i = 0; i < words.size(); i++) {
      int at = from + i;
      if (at >= all.size() || !words.get(i).matches(all.get(at).text())) {
        return 0;
      }
      if (i > 0 && !isOnlySpace(passage, all.get(at - 1).end(), all.get(at).start())) {
        return 0;
      }
    }
    return words.size();
  }

  private static boolean isOnlySpace(Passage passage, int from, int to) {
    return BETWEEN.matcher(passage.text()).region(from, to).matches();
  }

  /** The words of a passage, in lower case; a hyphen parts them. */
  public static List<Passage.Part> words(Passage passage) {
    List<Passage.Part> words = new ArrayList<>();
    Matcher word = WORD.matcher(passage.text());
    while (word.find()) {
      words.add(new Passage.Part(normal(word.group()), word.start(), word.end()));
    }
    return words;
  }

  private static String normal(String word) {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }
}
