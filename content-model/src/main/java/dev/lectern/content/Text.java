package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * One line of inline Markdown: emphasis, code, links.
 *
 * @param markdown without line ends; empty for an optional text that was left out
 * @param span where it was written
 * @param links its links, each destination once
 */
public record Text(String markdown, Span span, List<Link> links) implements Markup {

  public Text {
    links = List.copyOf(links);
  }
}
