package dev.lectern.content;

import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;

/**
 * A diagram that an author wrote: a fenced block whose language is {@code mermaid}. Of the source
 * only what a reader hears in place of the picture is understood here:
 *
 * <pre>
 * accTitle: King before pawn
 * accDescr: The king goes first, and the pawn follows.
 * </pre>
 *
 * <p>{@code accDescr} may also be a block between braces, of several lines.
 *
 * @param source the lines between the fences without the fence's own indentation, each ended by
 *     {@code \n}; empty for no lines
 * @param span its first line in the file, without the fence's indentation
 * @param title its accessible title, or empty
 * @param description its accessible description on one line, or empty
 */
public record Diagram(String source, Span span, String title, String description) {

  /** The language of a fence that holds a diagram. */
  public static final String LANGUAGE = "mermaid";

  private static final String TITLE = "accTitle";
  private static final String DESCRIPTION = "accDescr";

  /** A diagram with the title and the description that its source has. */
  public static Diagram of(String source, Span span) {
    return new Diagram(source, span, title(source), description(source));
  }

  /** The lines of the source, without their ends. */
  public List<String> lines() {
    return source.lines().toList();
  }

  /**
   * A line of the source in the file.
   *
   * @param line counted from 1; one that is out of range gives the first or the last line
   */
  public Span at(int line) {
    Span whole = fileLine(line);
    return whole.part(indentation(line, whole), whole.end() - whole.start());
  }

  /**
   * The rest of a line of the source from a column on, in the file.
   *
   * @param line counted from 1; one that is out of range gives the first or the last line
   * @param column counted from 1; one that is not in the line gives the whole line
   */
  public Span at(int line, int column) {
    Span found = at(line);
    boolean within = line == clamped(line) && column >= 1;
    return within && found.start() + column - 1 < found.end()
        ? found.part(column - 1, found.end() - found.start())
        : found;
  }

  /** Which line comes nearest to this one. */
  private int clamped(int line) {
    return Math.max(1, Math.min(line, (int) source.lines().count()));
  }

  private Span fileLine(int line) {
    SourceText file = span.source();
    return file.line(span.from().line() + clamped(line) - 1);
  }

  /** What stands before a line of the source in the file: blanks, and marks of quotations. */
  private int indentation(int line, Span whole) {
    String written = source.lines().skip(clamped(line) - 1L).findFirst().orElse("");
    String inFile = whole.text();
    // A tab that is taken apart stands in the source as blanks.
    return inFile.endsWith(written)
        ? inFile.length() - written.length()
        : Math.max(0, inFile.indexOf(written.strip()));
  }

  private static String title(String source) {
    return source
        .lines()
        .map(line -> after(TITLE, ":", line))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String description(String source) {
    int at = 0;
    for (String line : (Iterable<String>) source.lines()::iterator) {
      String text = after(DESCRIPTION, ":", line);
      if (!text.isEmpty()) {
        return text;
      }
      if (begins(DESCRIPTION, "{", line)) {
        int from = source.indexOf('{', at) + 1;
        int to = source.indexOf('}', from);
        return to < 0 ? "" : source.substring(from, to).strip().replaceAll("\\s+", " ");
      }
      at += line.length() + 1;
    }
    return "";
  }

  /** Whether a line begins with a word and a mark behind it. */
  private static boolean begins(String word, String mark, String line) {
    String text = line.strip();
    return text.startsWith(word) && text.substring(word.length()).stripLeading().startsWith(mark);
  }

  /** What stands behind a word and its mark at the beginning of a line. */
  private static String after(String word, String mark, String line) {
    return begins(word, mark, line)
        ? line.substring(line.indexOf(mark) + mark.length()).strip()
        : "";
  }
}
