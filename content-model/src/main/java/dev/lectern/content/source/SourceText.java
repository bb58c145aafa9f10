package dev.lectern.content.source;

import org.jspecify.annotations.Nullable;

/** The text of one content file. Two source texts are the same only if they are the same object. */
public final class SourceText {

  private final SourcePath path;
  private final String text;
  private @Nullable LineMap lines;

  public SourceText(SourcePath path, String text) {
    this.path = path;
    this.text = text;
  }

  public SourcePath path() {
    return path;
  }

  public String text() {
    return text;
  }

  /**
   * The part from one offset up to another, in UTF-16 code units; both are pulled into the text's
   * range, so that a complaint about the end of a file is still a complaint at a place.
   */
  public Span span(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int to = Math.max(from, Math.min(end, text.length()));
    return new Span(this, from, to);
  }

  /**
   * A line without its end.
   *
   * @param number counted from 1; a number out of range gives the first or the last line
   */
  public Span line(int number) {
    LineMap map = lines();
    int known = Math.max(1, Math.min(number, map.count()));
    int start = map.start(known);
    return new Span(this, start, start + map.line(known).length());
  }

  /** The whole file, pointed at by its first character. */
  public Span beginning() {
    return span(0, 0);
  }

  synchronized LineMap lines() {
    LineMap known = lines;
    if (known == null) {
      known = LineMap.of(text);
      lines = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
