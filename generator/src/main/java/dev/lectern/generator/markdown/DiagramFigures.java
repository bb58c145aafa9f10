package dev.lectern.generator.markdown;

import dev.lectern.content.Diagram;

/** What stands on a page in place of a diagram's source. */
@FunctionalInterface
public interface DiagramFigures {

  /**
   * The figure of a diagram, as an HTML block.
   *
   * @param diagram what an author drew; in the order of the page
   */
  String html(Diagram diagram);
}
