package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/** Markdown whose links are bound. */
public sealed interface Markup permits Text, Prose {

  /** The Markdown as the author wrote it, with figures in it printed; empty if there is none. */
  String markdown();

  /** Where it was written. */
  Span span();

  /** The links in it, each destination once, in order of first appearance. */
  List<Link> links();

  /** The figures that it cites, in the order of the Markdown. */
  List<CitedFigure> figures();

  default boolean isEmpty() {
    return markdown().isEmpty();
  }
}
