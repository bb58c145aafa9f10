package dev.lectern.generator.diagram;

import java.time.Duration;

/**
 * How diagrams are drawn.
 *
 * @param configuration Mermaid's, as JSON
 * @param each how long one diagram may take
 * @param start how long the browser may take to start, beside that
 */
public record MermaidSettings(String configuration, Duration each, Duration start) {

  /** The width of the page that is drawn on, in CSS pixels. */
  static final int PAGE_WIDTH = 800;

  public MermaidSettings {
    if (each.isNegative() || each.isZero() || start.isNegative() || start.isZero()) {
      throw new IllegalArgumentException("no time: " + each + ", " + start);
    }
  }

  /** With the time that a busy machine needs to start a browser. */
  public MermaidSettings(String configuration, Duration each) {
    this(configuration, each, Duration.ofSeconds(60));
  }
}
