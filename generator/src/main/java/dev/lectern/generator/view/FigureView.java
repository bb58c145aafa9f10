package dev.lectern.generator.view;

import java.util.List;

/**
 * A number that shapes a design.
 *
 * @param id as formulas name it
 * @param label what it counts
 * @param value the number with its unit
 * @param basis {@code assumed}, {@code derived} or {@code cited}
 * @param formula what it is computed from; empty if it is given
 * @param set the formula as a book sets it; empty if there is none
 * @param note what else is to be said; may be empty
 * @param sources where it was read
 */
public record FigureView(
    String id,
    String label,
    String value,
    String basis,
    String formula,
    Html set,
    Html note,
    List<SourceView> sources) {

  public FigureView {
    sources = List.copyOf(sources);
  }
}
