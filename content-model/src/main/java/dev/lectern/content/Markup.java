package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/** Markdown whose links are bound. */
public sealed interface Markup permits Text, Prose {

  /** The Markdown as the author wrote it; empty if there is none. */
  String markdown();

  /** Where it was written. */
  Span span();

  /** The links in it, each destination once, in order of first appearance. */
  List<Link> links();

  default boolean isEmpty() {
    return markdown().isEmpty();
  }
}
