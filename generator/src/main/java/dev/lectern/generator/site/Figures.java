package dev.lectern.generator.site;

import dev.lectern.content.Calculation;
import dev.lectern.content.FigureName;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.FigureBasis;
import dev.lectern.generator.view.FigureView;
import dev.lectern.generator.view.FiguresView;
import dev.lectern.generator.view.Html;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes views of figures. */
final class Figures {

  static final String TITLE = "Figures";
  static final String ANCHOR = "_figures";

  private Figures() {}

  /** The figures of an entry, if it has some. */
  static Optional<FiguresView> of(Figured entry, ValidContent content, PageText text) {
    Calculation calculation = entry.calculation();
    return calculation.isEmpty() ? Optional.empty() : Optional.of(of(calculation, content, text));
  }

  static FiguresView of(Calculation calculation, ValidContent content, PageText text) {
    Map<String, LibraryFunction> library = new HashMap<>();
    content.functions().forEach(function -> library.put(function.name(), function));
    Iterator<FigureView> figures = rows(calculation, text).iterator();
    List<FiguresView.RowView> rows = new ArrayList<>();
    for (Input input : calculation.inputs()) {
      rows.add(new FiguresView.RowView(figures.next(), "input", CalculationJson.of(input)));
    }
    for (Formula formula : calculation.formulas()) {
      rows.add(new FiguresView.RowView(figures.next(), "formula", CalculationJson.of(formula)));
    }
    return new FiguresView(CalculationJson.functions(calculation, library), rows);
  }

  /** Inputs and then formulas. */
  static List<FigureView> rows(Calculation calculation, PageText text) {
    List<FigureView> views = new ArrayList<>();
    for (Input input : calculation.inputs()) {
      views.add(
          new FigureView(
              input.id(),
              input.label(),
              input.quantity().text(),
              FigureBasis.of(input).word(),
              input.from().map(FigureName::toString).orElse(""),
              Html.EMPTY,
              text.inline(input.note()),
              PageText.sources(input.sources())));
    }
    for (Formula formula : calculation.formulas()) {
      views.add(
          new FigureView(
              formula.id(),
              formula.label(),
              formula.result().text(),
              FigureBasis.DERIVED.word(),
              formula.text(),
              SetFormulas.of(formula.expression(), formula.text(), SetFormulas.CELL),
              text.inline(formula.note()),
              List.of()));
    }
    return views;
  }
}
