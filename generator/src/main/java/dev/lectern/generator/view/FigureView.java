package dev.lectern.generator.view;

import java.util.List;

/**
 * A number that shapes a design.
 *
 * @param label what it counts
 * @param value the number
 * @param basis {@code assumed}, {@code derived} or {@code cited}
 * @param note how it comes about; may be empty
 * @param sources where it was read
 */
public record FigureView(
    String label, Html value, String basis, Html note, List<SourceView> sources) {

  public FigureView {
    sources = List.copyOf(sources);
  }
}
