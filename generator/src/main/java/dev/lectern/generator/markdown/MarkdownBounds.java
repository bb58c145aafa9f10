package dev.lectern.generator.markdown;

import dev.lectern.content.load.BodyOutline.Excess;
import dev.lectern.content.load.BodyOutline.Range;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says whether Markdown can be parsed at little cost. The library calls itself for each level that
 * nests, matches some marks with regular expressions that call themselves for each character, and
 * copies a whole paragraph for each bracket: text that nobody writes by hand overflows the stack or
 * takes hours. What people write stays below every bound by far.
 *
 * <p>Code in fences is measured as if it were a paragraph: to know what a fence is, one would have
 * to parse.
 */
final class MarkdownBounds {

  /** Lists and quotations that may begin in one line. */
  static final int MAX_NESTING = 20;

  /** Blanks before a line's text, in columns; lists nest by them too. */
  static final int MAX_INDENT = 200;

  /** Stars or underscores in a row. */
  static final int MAX_RUN = 200;

  /** Pairs of marks of emphasis, or of brackets, that may be open at once. */
  static final int MAX_OPEN = 250;

  /** Bars in a line: columns of a table. */
  static final int MAX_BARS = 200;

  /** Words in a tag. */
  static final int MAX_ATTRIBUTES = 100;

  /**
   * Backslashes behind a bracket that nothing closes: the library tries each in two ways, so that
   * one more doubles its time.
   */
  static final int MAX_ESCAPES = 12;

  /** Characters in a heading. */
  static final int MAX_HEADING = 2_000;

  /** Characters in a title, a label, a comment or a rule, or behind an angle bracket. */
  static final int MAX_STRETCH = 500;

  /** The work that one text may make, in characters copied; half a second, more or less. */
  static final long MAX_EFFORT = 100_000_000;

  /** The work that a text of one line may make: a file has hundreds of them. */
  static final long MAX_INLINE_EFFORT = 1_000_000;

  // Characters that could be copied in the time that each of these takes; measured.
  private static final long BLOCK = 10_000;
  private static final long LEVEL = 2_000;

  private static final int TAB_COLUMNS = 4;

  private final String text;

  /** The same: a String looks at each call how it holds its characters. */
  private final char[] chars;

  private final long maxEffort;
  private long effort = 0;
  private @Nullable Excess found = null;

  private MarkdownBounds(String text, long maxEffort) {
    this.text = text;
    this.chars = text.toCharArray();
    this.maxEffort = maxEffort;
  }

  /** The first place where Markdown is beyond a bound, if there is one. */
  static Optional<Excess> excess(String markdown) {
    return excess(markdown, MAX_EFFORT);
  }

  /** The same for a text that is one of many. */
  static Optional<Excess> inlineExcess(String markdown) {
    return excess(markdown, MAX_INLINE_EFFORT);
  }

  private static Optional<Excess> excess(String markdown, long maxEffort) {
    MarkdownBounds bounds = new MarkdownBounds(markdown, maxEffort);
    bounds.measure();
    return Optional.ofNullable(bounds.found);
  }

  /** Only the first excess counts. */
  void exceed(int from, int to, String message) {
    if (found == null) {
      found = new Excess(new Range(from, to), message);
    }
  }

  void exceedIfLong(int from, int to, int most, String what) {
    if (to - from > most) {
      exceed(from, from + 1, what + " has more than " + most + " characters. Shorten it.");
    }
  }

  private void measure() {
    int at = 0;
    ParagraphMarks paragraph = new ParagraphMarks(text, chars, at, this);
    while (at < text.length() && found == null) {
      int end = lineEnd(at);
      if (isBlank(at, end)) {
        finish(paragraph, at);
        paragraph = new ParagraphMarks(text, chars, end, this);
      } else {
        paragraph.addLine(at, textStart(at, end), end);
      }
      at = end;
    }
    finish(paragraph, at);
  }

  private void finish(ParagraphMarks paragraph, int end) {
    if (found != null || paragraph.isEmpty()) {
      return;
    }
    effort += BLOCK + paragraph.effort(end);
    if (effort > maxEffort) {
      exceed(
          paragraph.start(),
          lineEnd(paragraph.start()),
          "Up to the end of this paragraph there are more brackets, backticks, entities, cells and"
              + " lines than can be read in reasonable time. Part them by blank lines, or split"
              + " the file.");
      return;
    }
    paragraph.checkNesting();
    paragraph.checkStretches(end); // few enough by now to look far behind each mark
  }

  /** Just behind the line's end. */
  private int lineEnd(int at) {
    int i = at;
    while (i < chars.length && chars[i] != '\n' && chars[i] != '\r') {
      i++;
    }
    return Math.min(i + (text.startsWith("\r\n", i) ? 2 : 1), text.length());
  }

  /** Only what the library takes for blank, too, parts paragraphs. */
  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Goes over a line's blanks and its marks of lists and quotations, to where its text begins. */
  private int textStart(int from, int to) {
    int containers = 0;
    int columns = 0;
    int i = from;
    while (i < to && found == null) {
      char c = chars[i];
      int marker = c == '>' ? 1 : listMarker(i, to);
      if (c == ' ' || c == '\t') {
        columns += c == ' ' ? 1 : TAB_COLUMNS;
        i++;
      } else if (marker > 0) {
        containers++;
        i += marker;
      } else {
        break;
      }
      if (containers > MAX_NESTING) {
        exceed(
            i - marker,
            i,
            "Lists and quotations nest too deeply here; at most "
                + MAX_NESTING
                + " may begin in a line.");
      }
      if (columns > MAX_INDENT) {
        exceed(
            from, i, "This line is indented by more than " + MAX_INDENT + " columns. Indent less.");
      }
    }
    effort += (containers + columns / 2) * LEVEL;
    return i;
  }

  /** The length of the list marker at a place; 0 if there is none. */
  private int listMarker(int at, int to) {
    int i = at;
    while (i < to && i - at < 9 && chars[i] >= '0' && chars[i] <= '9') {
      i++;
    }
    String marks = i == at ? "-+*" : ".)";
    if (i == to || marks.indexOf(chars[i]) < 0) {
      return 0;
    }
    boolean parted = i + 1 == to || Character.isWhitespace(chars[i + 1]);
    return parted ? i + 1 - at : 0;
  }
}
