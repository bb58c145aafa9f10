package dev.lectern.content.source;

import java.util.Comparator;

/**
 * A part of a source text: from {@code start} up to but not including {@code end}.
 *
 * @param source the text
 * @param start offset in UTF-16 code units, 0-based
 * @param end offset in UTF-16 code units, at least {@code start}
 */
public record Span(SourceText source, int start, int end) {

  /** By path, then by place. */
  public static final Comparator<Span> BY_PLACE =
      Comparator.comparing(Span::path).thenComparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException("no such part of " + source + ": " + start + ".." + end);
    }
  }

  public SourcePath path() {
    return source.path();
  }

  /** Where it begins; line and column count from 1. */
  public Position from() {
    return source.lines().position(start);
  }

  /** Just after its last character; line and column count from 1. */
  public Position to() {
    return source.lines().position(end);
  }

  /** The line that it begins on, without the line's end. */
  public String firstLine() {
    return source.lines().line(from().line());
  }

  /** The text that it covers. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** Whether another part lies within this one, of the same text. */
  public boolean contains(Span other) {
    return path().equals(other.path()) && start <= other.start && other.end <= end;
  }

  /** From the beginning of this to the end of another of the same text, which comes later. */
  public Span upTo(Span last) {
    return source.span(start, last.end());
  }

  /** A part of this part; offsets relative to this span's start, pulled into the text's range. */
  public Span part(int from, int to) {
    return source.span(start + from, start + to);
  }

  @Override
  public String toString() {
    return path() + ":" + from();
  }
}
