package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * Markdown of any length: the part of a body that stands under one heading, without that heading.
 *
 * @param markdown without blank lines at either end; empty for an optional section that was left
 *     out
 * @param span where it was written
 * @param anchor the anchor of the heading that it stands under; empty if there is none
 * @param links its links, each destination once
 * @param anchors the anchors of the headings in it, in their order
 * @param diagrams the diagrams in it, in their order
 * @param figures the figures that it cites, in their order
 */
public record Prose(
    String markdown,
    Span span,
    String anchor,
    List<Link> links,
    List<Slug> anchors,
    List<Diagram> diagrams,
    List<CitedFigure> figures)
    implements Markup {

  public Prose {
    links = List.copyOf(links);
    anchors = List.copyOf(anchors);
    diagrams = List.copyOf(diagrams);
    figures = List.copyOf(figures);
  }

  /** Prose without diagrams and figures that stands under no heading. */
  public Prose(String markdown, Span span, List<Link> links, List<Slug> anchors) {
    this(markdown, span, "", links, anchors, List.of(), List.of());
  }

  /** The same prose, under a heading with this anchor. */
  public Prose under(Slug heading) {
    return new Prose(markdown, span, heading.value(), links, anchors, diagrams, figures);
  }
}
