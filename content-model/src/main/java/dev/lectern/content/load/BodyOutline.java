package dev.lectern.content.load;

import java.util.List;

/**
 * What stands where in a piece of Markdown. All offsets are in UTF-16 code units from the start of
 * that piece; an end is just after the last character. Lists are in the order of the text.
 *
 * @param headings all headings that stand at the top level of the text
 * @param fences all fenced code blocks
 * @param links all links and images
 * @param rawHtml all pieces of raw HTML
 * @param definitions all link definitions: {@code [label]: address}
 * @param citations all citations of values: {@code {{ qps_peak }}}, outside of code
 * @param passages all that is read as prose: paragraphs, headings and cells of tables
 * @param excesses where the text is beyond what is read; if there is one, all other lists are empty
 */
public record BodyOutline(
    List<Heading> headings,
    List<Fence> fences,
    List<LinkMark> links,
    List<Range> rawHtml,
    List<Range> definitions,
    List<Citation> citations,
    List<Passage> passages,
    List<Excess> excesses) {

  public static final BodyOutline EMPTY =
      new BodyOutline(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public BodyOutline {
    headings = List.copyOf(headings);
    fences = List.copyOf(fences);
    links = List.copyOf(links);
    rawHtml = List.copyOf(rawHtml);
    definitions = List.copyOf(definitions);
    citations = List.copyOf(citations);
    passages = List.copyOf(passages);
    excesses = List.copyOf(excesses);
  }

  /** The outline of text that is not read, for it is beyond a bound. */
  public static BodyOutline unread(Excess excess) {
    return new BodyOutline(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(excess));
  }

  /** The outline of text without any marks. */
  public static BodyOutline plain(String text) {
    Run all = new Run(new Range(0, text.length()), true);
    return new BodyOutline(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Passage(List.of(all))),
        List.of());
  }

  /** Whether the text was read; if not, what is not in the lists may still be in the text. */
  public boolean isRead() {
    return excesses.isEmpty();
  }

  /**
   * A stretch of text.
   *
   * @param start where it begins
   * @param end where it ends
   */
  public record Range(int start, int end) {}

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param text its plain text
   * @param range the whole heading, without the line's end
   */
  public record Heading(int level, String text, Range range) {}

  /**
   * A fenced code block.
   *
   * @param info the info string, trimmed
   * @param source the lines between the fences, without the indentation of the fence and of what it
   *     stands in, each ended by {@code \n}
   * @param content the same lines in the text
   * @param closed whether a fence stands at its end
   * @param range the whole block, both fences included, without the last line's end
   */
  public record Fence(String info, String source, Range content, boolean closed, Range range) {

    /** The first word of the info string: what language it is. */
    public String language() {
      int end = 0;
      while (end < info.length() && info.charAt(end) != ' ' && info.charAt(end) != '{') {
        end++;
      }
      return info.substring(0, end);
    }
  }

  /**
   * A link or an image.
   *
   * @param destination the address, unescaped
   * @param image whether it is an image
   * @param range the address in the text if it stands there, or else the whole link
   */
  public record LinkMark(String destination, boolean image, Range range) {}

  /**
   * A place where the text names a value that is printed instead.
   *
   * @param name what stands between the braces, trimmed
   * @param range from the first brace to the last
   */
  public record Citation(String name, Range range) {}

  /**
   * A piece of prose without its marks: a paragraph, a heading, a cell.
   *
   * @param runs its parts in the order of the text; marks, addresses and the indentation of lines
   *     lie between them
   */
  public record Passage(List<Run> runs) {

    public Passage {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A part of a passage.
   *
   * @param range where it stands
   * @param words whether it is prose; if not, it stands for something in the sentence that is not:
   *     code, a citation, a bare address
   */
  public record Run(Range range, boolean words) {}

  /**
   * A place where the text nests deeper, or is made of more marks, than is read.
   *
   * @param range the place
   * @param message what is too much and what to do, in full sentences
   */
  public record Excess(Range range, String message) {}
}
