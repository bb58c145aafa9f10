package dev.lectern.generator.view;

import java.util.List;

/**
 * Figures as a table, which a script makes a calculator.
 *
 * @param data the same as JSON, for that script
 * @param figures inputs and then formulas
 */
public record FiguresView(String data, List<FigureView> figures) implements BlockView {

  public FiguresView {
    figures = List.copyOf(figures);
  }

  @Override
  public String template() {
    return "figures";
  }
}
