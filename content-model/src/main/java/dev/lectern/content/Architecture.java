package dev.lectern.content;

import dev.lectern.content.source.Span;
import java.util.List;

/**
 * The picture of a worked design as facts: what it consists of, and what flows where.
 *
 * @param summary what the picture shows, in a sentence or two, for those who do not see it
 * @param direction where it is read to
 * @param groups the frames around components, in the author's order
 * @param components in the author's order; at least one
 * @param edges in the author's order
 * @param span where it was written
 */
public record Architecture(
    String summary,
    Direction direction,
    List<ComponentGroup> groups,
    List<Component> components,
    List<Edge> edges,
    Span span) {

  public Architecture {
    groups = List.copyOf(groups);
    components = List.copyOf(components);
    edges = List.copyOf(edges);
  }

  /** Where a picture is read to. */
  public enum Direction {
    RIGHT,
    DOWN
  }
}
