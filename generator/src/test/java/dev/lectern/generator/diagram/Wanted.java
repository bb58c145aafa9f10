package dev.lectern.generator.diagram;

import dev.lectern.content.Diagram;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.Optional;

/** What tests of this package want drawn. */
final class Wanted {

  private Wanted() {}

  /** A diagram that is all of a file. */
  static WantedDiagram diagram(String source, String file) {
    SourceText text = new SourceText(new SourcePath(file), source);
    return new WantedDiagram(source, Diagram.of(source, text.beginning())::at);
  }

  /** Diagrams from a store, and else from a renderer. */
  static StoredDiagrams stored(DiagramStore store, DiagramRenderer renderer) {
    return new StoredDiagrams(store, "{}", new Someone(Optional.of(renderer), ""), true);
  }

  /** Somebody who draws, or nobody. */
  record Someone(Optional<DiagramRenderer> renderer, String remedy) implements Workshop {}
}
