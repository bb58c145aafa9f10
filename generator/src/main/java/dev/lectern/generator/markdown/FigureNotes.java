package dev.lectern.generator.markdown;

import dev.lectern.content.CitedFigure;
import java.util.Optional;

/** What is said about a cited figure to readers who ask. */
@FunctionalInterface
public interface FigureNotes {

  /** Nothing is said. */
  FigureNotes NONE = figure -> Optional.empty();

  /** The note about a figure; nothing if it shall be plain text. */
  Optional<Note> note(CitedFigure figure);

  /**
   * A note, in plain text.
   *
   * @param label what the figure is
   * @param basis what one knows it from
   */
  record Note(String label, String basis) {}
}
