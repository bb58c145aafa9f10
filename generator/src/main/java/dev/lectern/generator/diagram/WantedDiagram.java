package dev.lectern.generator.diagram;

import dev.lectern.content.source.Span;

/**
 * A diagram that a page shows.
 *
 * @param source Mermaid source, lines ended by {@code \n}
 * @param places where its lines were written
 */
public record WantedDiagram(String source, Places places) {

  /** Where the lines of a source were written, for trouble with it. */
  @FunctionalInterface
  public interface Places {

    /**
     * The place of a character.
     *
     * @param line of the source, from 1; 0 for the source as a whole
     * @param column of the line, from 1; 0 for the line as a whole
     */
    Span at(int line, int column);
  }
}
