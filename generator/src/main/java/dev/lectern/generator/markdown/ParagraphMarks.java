package dev.lectern.generator.markdown;

import static dev.lectern.generator.markdown.MarkdownBounds.MAX_ATTRIBUTES;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_BARS;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_ESCAPES;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_HEADING;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_OPEN;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_RUN;
import static dev.lectern.generator.markdown.MarkdownBounds.MAX_STRETCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the marks of lines that no blank line parts: of a paragraph, or of several. All offsets
 * are in UTF-16 code units of the whole text.
 */
final class ParagraphMarks {

  // Characters that could be copied in the time that each of these takes; measured.
  private static final long EMPHASIS = 2_000;
  private static final long PAIR_OF_EMPHASES = 4;
  private static final long PAIR_OF_LINES = 40;
  private static final long PAIR_OF_INDENTED_LINES = 300;
  private static final long CELL = 500;

  private static final Pattern MANY_ATTRIBUTES =
      Pattern.compile(
          "<[A-Za-z][A-Za-z0-9-]*+(?:\\s++[A-Za-z_:][A-Za-z0-9:._-]*+"
              + "(?:\\s*+=\\s*+(?:[^\"'=<>`\\s]++|'[^']*+'|\"[^\"]*+\"))?+){"
              + (MAX_ATTRIBUTES + 1)
              + "}");

  /** A link's address, or that of a definition, and the mark that a title begins with. */
  private static final Pattern TITLE = Pattern.compile("][(:]\\s*+\\S*+\\s++([\"'(])");

  private final String text;
  private final char[] chars;
  private final int start;
  private final MarkdownBounds bounds;
  private final List<Backticks> backticks = new ArrayList<>();

  /** Where the lines' text begins, behind blanks and marks of lists and quotations. */
  private final List<Integer> textStarts = new ArrayList<>();

  private final Nesting brackets = new Nesting();
  private final Nesting emphasis = new Nesting();
  private long copies = 0;
  private long emphases = 0;
  private long symbolLines = 0;
  private long indentedLines = 0;
  private long bars = 0;

  /**
   * @param chars those of the text
   */
  ParagraphMarks(String text, char[] chars, int start, MarkdownBounds bounds) {
    this.text = text;
    this.chars = chars;
    this.start = start;
    this.bounds = bounds;
  }

  int start() {
    return start;
  }

  boolean isEmpty() {
    return textStarts.isEmpty();
  }

  /**
   * Counts the marks of one more line.
   *
   * @param textStart where its text begins
   * @param end just behind its end
   */
  void addLine(int lineStart, int textStart, int end) {
    textStarts.add(textStart);
    symbolLines += textStart < end && Character.isLetter(text.codePointAt(textStart)) ? 0 : 1;
    indentedLines += isBlank(chars[lineStart]) ? 1 : 0;
    if (textStart < end && chars[textStart] == '#') {
      bounds.exceedIfLong(textStart, end, MAX_HEADING, "This heading");
    }
    checkRule(textStart, end);
    int barsBefore = 0;
    for (int i = lineStart; i < end; i += runLength(i, end)) {
      while (i < end && isPlain(chars[i])) {
        i++;
      }
      if (i == end) {
        break;
      }
      if (chars[i] == '|' && ++barsBefore > MAX_BARS) {
        bounds.exceed(i, i + 1, "This line has more than " + MAX_BARS + " bars. Write fewer.");
      }
      count(i, end);
    }
    bars = Math.max(bars, barsBefore);
  }

  /** A line of nothing but stars, dashes or underscores: its end is looked for with recursion. */
  private void checkRule(int from, int to) {
    char mark = from < to ? chars[from] : 'x';
    if (mark == '*' || mark == '-' || mark == '_') {
      int i = from;
      while (i < to && (chars[i] == mark || isBlank(chars[i]))) {
        i++;
      }
      bounds.exceedIfLong(from, i, MAX_STRETCH, "This rule");
    }
  }

  /** Whether a character is none of those that count; most are letters. */
  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z' || c == ' ';
  }

  /** How many of a mark stand in a row, for those of which that counts; otherwise 1. */
  private int runLength(int at, int end) {
    char c = chars[at];
    int i = at + 1;
    while ((c == '*' || c == '_' || c == '`') && i < end && chars[i] == c) {
      i++;
    }
    return i - at;
  }

  private void count(int at, int end) {
    switch (chars[at]) {
      case '*', '_' -> countEmphasis(at, runLength(at, end));
      case '`' ->
          backticks.add(new Backticks(runLength(at, end), at > start && chars[at - 1] == '\\'));
      case '&', '<' -> copies++;
      case '[' -> {
        copies++;
        brackets.open(at, 1);
      }
      case ']' -> {
        copies += text.startsWith("(", at + 1) ? 5 : 1;
        brackets.close(1);
      }
      default -> {}
    }
  }

  /** What can only open nests; what can also close will, and nests no deeper. */
  private void countEmphasis(int at, int length) {
    emphases++;
    if (length > MAX_RUN) {
      bounds.exceed(
          at,
          at + length,
          "More than " + MAX_RUN + " marks of emphasis stand in a row. Write fewer.");
    }
    char before = at == start ? ' ' : chars[at - 1];
    char after = at + length < text.length() ? chars[at + length] : ' ';
    boolean opens = !isBlank(after) && (isWord(after) || !isWord(before));
    boolean closes = !isBlank(before) && (isWord(before) || !isWord(after));
    if (opens && closes) {
      emphasis.mayClose(length);
    } else if (opens) {
      emphasis.open(at, length);
    } else if (closes) {
      emphasis.close(length);
    }
  }

  /** What it costs to parse, in characters copied. */
  long effort(int end) {
    long lines = textStarts.size();
    return (copies + 2 * backtickSteps()) * (end - start)
        + (EMPHASIS + PAIR_OF_EMPHASES * emphases) * emphases
        + (PAIR_OF_LINES * lines + PAIR_OF_INDENTED_LINES * indentedLines) * symbolLines
        + CELL * bars * lines;
  }

  /**
   * From each run of backticks the library looks for the next one that is as long; from one whose
   * first is escaped, for one that is as long as the rest.
   */
  private long backtickSteps() {
    Map<Integer, Integer> next = new HashMap<>();
    int end = backticks.size();
    long steps = 0;
    for (int i = end - 1; i >= 0; i--) {
      Backticks run = backticks.get(i);
      int found = next.getOrDefault(run.length(), end);
      if (run.escaped()) {
        found = Math.max(found, next.getOrDefault(run.length() - 1, end));
      }
      steps += found - i;
      next.put(run.length(), i);
    }
    return steps;
  }

  /** Nesting that is never closed is none, and code is full of it. */
  void checkNesting() {
    brackets.check(bounds, "brackets");
    emphasis.check(bounds, "marks of emphasis");
  }

  /** Behind some marks the library looks for an end, with recursion for each character. */
  void checkStretches(int end) {
    textStarts.forEach(at -> checkLabel(at, end));
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c == ']') {
        checkLabel(i + 1, end);
        checkTitle(i, end);
      } else if (c == '<') {
        checkAngle(i, end);
      }
    }
  }

  private void checkLabel(int at, int end) {
    if (at < end && chars[at] == '[') {
      int to = labelEnd(at + 1, end);
      bounds.exceedIfLong(at, to, MAX_STRETCH, "What stands between these brackets");
      String label = text.substring(at, to);
      // What closes it on another line may belong to another block.
      boolean closed = to < end && chars[to] == ']' && label.chars().noneMatch(this::endsLine);
      long escapes = label.chars().filter(c -> c == '\\').count();
      if (!closed && escapes > MAX_ESCAPES) {
        bounds.exceed(
            at,
            at + 1,
            "Behind this bracket, which nothing on its line closes, there are more than "
                + MAX_ESCAPES
                + " backslashes. Close it, or write \"\\[\".");
      }
    }
  }

  private void checkTitle(int at, int end) {
    Matcher title = TITLE.matcher(text).region(at, end);
    if (title.lookingAt()) {
      int quote = title.start(1);
      String close = chars[quote] == '(' ? ")" : title.group(1);
      int to = indexOfAny(close, quote + 1, end);
      bounds.exceedIfLong(quote, to, MAX_STRETCH, "The title of a link");
    }
  }

  private void checkAngle(int at, int end) {
    if (text.startsWith("<!--", at)) {
      int close = text.indexOf("--", Math.min(at + 4, end));
      int to = close < 0 ? end : Math.min(close, end);
      bounds.exceedIfLong(at, to, MAX_STRETCH, "A comment");
    } else if (MANY_ATTRIBUTES.matcher(text).region(at, end).lookingAt()) {
      bounds.exceed(at, at + 1, "This tag has more than " + MAX_ATTRIBUTES + " attributes.");
    } else {
      int to = at;
      while (to < end && !isBlank(chars[to])) {
        to++;
      }
      bounds.exceedIfLong(at, to, MAX_STRETCH, "What begins with this angle bracket");
    }
  }

  /**
   * Where a label that begins before a place must end: at the first bracket that no backslash
   * stands before. Any other the library may take as escaped, whatever the backslash itself is.
   */
  private int labelEnd(int from, int end) {
    int i = from;
    while (i < end && (chars[i] != '[' && chars[i] != ']' || chars[i - 1] == '\\')) {
      i++;
    }
    return i;
  }

  private boolean endsLine(int c) {
    return c == '\n' || c == '\r';
  }

  /** The first of some characters that is not escaped; the end if there is none. */
  private int indexOfAny(String characters, int from, int end) {
    int i = from;
    while (i < end && characters.indexOf(chars[i]) < 0) {
      i += chars[i] == '\\' ? 2 : 1;
    }
    return Math.min(i, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** How deep pairs of marks nest at most. */
  private static final class Nesting {

    private int open = 0;
    private int closed = 0;
    private int deepest = 0;
    private int tooDeepAt = 0;

    void open(int at, int marks) {
      open += marks;
      if (deepest <= MAX_OPEN && open > MAX_OPEN) {
        tooDeepAt = at;
      }
      deepest = Math.max(deepest, open);
    }

    void close(int marks) {
      open = Math.max(0, open - marks);
      closed += marks;
    }

    void mayClose(int marks) {
      closed += marks;
    }

    void check(MarkdownBounds bounds, String what) {
      if (Math.min(deepest, closed) > MAX_OPEN) {
        bounds.exceed(
            tooDeepAt,
            tooDeepAt + 1,
            "More than " + MAX_OPEN + " " + what + " are open here. Nest fewer.");
      }
    }
  }

  /** Backticks in a row, and whether a backslash stands before them. */
  private record Backticks(int length, boolean escaped) {}
}
