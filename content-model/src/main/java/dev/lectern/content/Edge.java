package dev.lectern.content;

/**
 * What flows from one component of an architecture to another.
 *
 * @param from where from
 * @param to where to
 * @param label what flows, plain text; may be empty
 * @param kind how it flows
 */
public record Edge(Component from, Component to, String label, Kind kind) {

  /** How something flows. */
  public enum Kind {
    /** Onward. */
    FLOW,
    /** Back to where it began, later. */
    FEEDBACK,
    /** To and fro. */
    BOTH
  }
}
