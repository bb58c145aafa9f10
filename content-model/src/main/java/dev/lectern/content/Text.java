package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * One line of inline Markdown: emphasis, code, links.
 *
 * @param markdown without line ends; empty for an optional text that was left out
 * @param span where it was written
 * @param links its links, each destination once
 * @param figures the figures that it cites, in their order
 */
public record Text(String markdown, Span span, List<Link> links, List<CitedFigure> figures)
    implements Markup {

  public Text {
    links = List.copyOf(links);
    figures = List.copyOf(figures);
  }

  /** A text that cites no figure. */
  public Text(String markdown, Span span, List<Link> links) {
    this(markdown, span, links, List.of());
  }
}
