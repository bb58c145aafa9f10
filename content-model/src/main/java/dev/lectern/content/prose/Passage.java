package dev.lectern.content.prose;

import dev.lectern.content.EntryId;
import dev.lectern.content.source.Span;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, a heading, a cell of a table or a line of front matter, without the marks of
 * Markdown.
 *
 * @param entry whose it is
 * @param text what is read; {@link #STAND_IN} in place of code, of a cited value, of an address
 * @param pieces how the text is put together, in order
 * @param origin where it comes from
 */
public record Passage(EntryId entry, String text, List<Piece> pieces, Origin origin) {

  /** What stands in the text for what is no prose; it counts as one word. */
  public static final char STAND_IN = '\uFFFC';

  private static final Pattern SPACED = Pattern.compile("\\S+");
  private static final String FULL_STOPS = ".!?…";

  private static final String CLOSING = ")]\"'’”";

  /** A name with dots in it is no word; neither is what holds a digit. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{N}_]++(?:\\.[\\p{L}\\p{N}_]++)++"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}]*+(?:['’-]\\p{L}[\\p{L}\\p{M}]*+)*+)(?![\\p{N}_])"
              + "|[\\p{L}\\p{N}_]++");

  public Passage {
    pieces = List.copyOf(pieces);
  }

  /**
   * A stretch of the text that is one stretch of the source.
   *
   * @param at where it begins in the text
   * @param start where it begins in the Markdown
   * @param end where it ends in the Markdown
   */
  public record Piece(int at, int start, int end) {}

  /** Where a stretch of the Markdown stands in a file. */
  @FunctionalInterface
  public interface Origin {

    /**
     * The place of a stretch.
     *
     * @param start its first offset, UTF-16 code units from the beginning of the Markdown
     * @param end just behind its last
     */
    Span span(int start, int end);
  }

  /**
   * A part of the text.
   *
   * @param text what it says
   * @param start its first offset in the passage's text
   * @param end just behind its last
   */
  public record Part(String text, int start, int end) {

    /** How many words it has: what stands between spaces and is not punctuation alone. */
    public int wordCount() {
      return words().size();
    }

    /** What stands between its hyphens: the whole if it has none. */
    public List<Part> betweenHyphens() {
      List<Part> parts = new ArrayList<>();
      int at = 0;
      for (String word : text.split("-", -1)) {
        parts.add(new Part(word, start + at, start + at + word.length()));
        at += word.length() + 1;
      }
      return parts;
    }

    /** What stands between spaces and is not punctuation alone. */
    List<String> words() {
      List<String> words = new ArrayList<>();
      int from = 0;
      boolean isWord = false;
      for (int i = 0; i <= text.length(); i++) {
        char c = i == text.length() ? ' ' : text.charAt(i);
        if (isSpace(c)) {
          if (isWord) {
            words.add(text.substring(from, i));
            isWord = false;
          }
          from = i + 1;
        } else if (!isWord) {
          isWord = c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || c == STAND_IN;
        }
      }
      return words;
    }

    /** What {@code \\s} is. */
    private static boolean isSpace(char c) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
  }

  /** All of it. */
  public Part whole() {
    return new Part(text, 0, text.length());
  }

  /**
   * Its sentences in order, as Unicode's text segmentation finds them (UAX #29). A stand-in can
   * begin one, as a capital does.
   */
  public List<Part> sentences() {
    List<Part> plain = PlainSentences.of(text);
    return plain.isEmpty() ? segmented() : plain;
  }

  /** The same, whatever the text holds. */
  List<Part> segmented() {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text.replace(STAND_IN, 'X'));
    List<Part> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = text.substring(start, end);
      int length = sentence.stripTrailing().length();
      if (length > 0) {
        sentences.add(new Part(sentence.substring(0, length), start, start + length));
      }
      start = end;
    }
    return sentences;
  }

  /** Whether it ends as a sentence does; labels and headings do not. */
  public boolean isRunning() {
    String end = text.stripTrailing();
    int last = end.length() - 1;
    while (last >= 0 && CLOSING.indexOf(end.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && FULL_STOPS.indexOf(end.charAt(last)) >= 0;
  }

  /**
   * What a dictionary can know, in order: letters alone, with apostrophes inside. Addresses are
   * left out.
   */
  public List<Part> spelled() {
    List<Part> words = new ArrayList<>();
    Matcher spaced = SPACED.matcher(text);
    while (spaced.find()) {
      if (!spaced.group().contains("://") && !spaced.group().contains("@")) {
        addWords(spaced.start(), spaced.end(), words);
      }
    }
    return words;
  }

  private void addWords(int from, int to, List<Part> words) {
    Matcher token = TOKEN.matcher(text).region(from, to);
    while (token.find()) {
      if (token.group("word") != null && isOfOneScript(token.group())) {
        words.add(new Part(token.group(), token.start(), token.end()));
      }
    }
  }

  private static boolean isOfOneScript(String word) {
    return word.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .distinct()
            .count()
        == 1;
  }

  /** Where a part stands in its file. */
  public Span span(Part part) {
    return origin.span(markdownOffset(part.start()), markdownOffset(part.end() - 1) + 1);
  }

  private int markdownOffset(int at) {
    int from = 0; // the last piece that begins at or before it, or the first
    int to = pieces.size();
    while (from + 1 < to) {
      int middle = (from + to) >>> 1;
      if (pieces.get(middle).at() <= at) {
        from = middle;
      } else {
        to = middle;
      }
    }
    Piece piece = pieces.get(from);
    return Math.min(piece.start() + at - piece.at(), piece.end() - 1);
  }
}
