package dev.lectern.generator.view;

import java.util.List;

/**
 * Figures as a table, which a script makes a calculator.
 *
 * @param functions those that formulas call, as JSON for that script
 * @param rows inputs and then formulas
 */
public record FiguresView(String functions, List<RowView> rows) implements BlockView {

  public FiguresView {
    rows = List.copyOf(rows);
  }

  /**
   * A figure.
   *
   * @param kind {@code input} or {@code formula}
   * @param steps how it is computed and printed, as JSON for that script
   */
  public record RowView(FigureView figure, String kind, String steps) {}

  @Override
  public String template() {
    return "figures";
  }
}
