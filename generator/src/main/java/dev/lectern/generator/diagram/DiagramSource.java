package dev.lectern.generator.diagram;

import dev.lectern.content.diagnostic.Outcome;
import java.util.List;

/** Where pages have the pictures of their diagrams from. */
@FunctionalInterface
public interface DiagramSource {

  /**
   * The pictures of all of them, or an error for each that there is none of.
   *
   * @param wanted in any order; a source may be wanted in several places
   */
  Outcome<Drawings> drawings(List<WantedDiagram> wanted);
}
