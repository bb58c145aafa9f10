package dev.lectern.generator.document;

import dev.lectern.content.Calculation;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Source;
import dev.lectern.content.TypedAmount;
import java.util.ArrayList;
import java.util.List;

/** Views of figures, and of the functions that compute them. */
public final class CalculationViews {

  private CalculationViews() {}

  /** Each figure with what it is and how one knows it. */
  public static Block.Bullets list(Calculation calculation) {
    List<Inline> items = new ArrayList<>();
    calculation.inputs().forEach(input -> items.add(input(input)));
    calculation.formulas().forEach(formula -> items.add(formula(formula)));
    return new Block.Bullets(items);
  }

  static Inline input(Input input) {
    List<Inline> parts = new ArrayList<>();
    parts.add(Inline.strong(input.label() + ":"));
    parts.add(
        Inline.run(
            Inline.plain(input.quantity().text() + " ("),
            new Inline.Literal(input.id()),
            input
                .from()
                .<Inline>map(
                    from -> Inline.run(Inline.plain(" = "), new Inline.Literal(from.toString())))
                .orElse(Inline.plain(input.isAssumed() ? ", assumed" : "")),
            Inline.plain(").")));
    if (!input.note().isEmpty()) {
      parts.add(Inline.rich(input.note()));
    }
    parts.addAll(sources(input.sources()));
    return Inline.joined(parts, " ");
  }

  static Inline formula(Formula formula) {
    List<Inline> parts = new ArrayList<>();
    parts.add(Inline.strong(formula.label() + ":"));
    parts.add(
        Inline.run(
            Inline.plain(formula.result().text() + " ("),
            new Inline.Literal(formula.id() + " = " + formula.text()),
            Inline.plain(").")));
    if (!formula.note().isEmpty()) {
      parts.add(Inline.rich(formula.note()));
    }
    return Inline.joined(parts, " ");
  }

  static Inline amount(TypedAmount amount) {
    List<Inline> parts = new ArrayList<>();
    parts.add(Inline.strong(amount.label() + ":"));
    parts.add(
        Inline.plain(
            BudgetDiagram.amount(amount.number(), amount.unit())
                + (amount.basis().isAssumed() ? " (assumed)." : ".")));
    parts.addAll(sources(amount.basis().sources()));
    return Inline.joined(parts, " ");
  }

  /** Each function with its formula, its parameters and a small example. */
  static List<Block> functions(List<LibraryFunction> functions) {
    List<Inline> items = new ArrayList<>();
    for (LibraryFunction function : functions) {
      items.add(
          Inline.run(Inline.strong(function.title() + ":"), Inline.plain(" "), said(function)));
    }
    return Block.bullets(items);
  }

  /** What is said of a function below its title, or behind it. */
  static Inline said(LibraryFunction function) {
    List<Inline> parts = new ArrayList<>();
    parts.add(Inline.rich(function.text()));
    parts.add(
        Inline.run(
            new Inline.Literal(function.call() + " = " + function.formula()), Inline.plain(".")));
    parts.add(Inline.run(Inline.plain("With "), example(function), Inline.plain(".")));
    parts.addAll(sources(function.sources()));
    return Inline.joined(parts, " ");
  }

  private static Inline example(LibraryFunction function) {
    List<Inline> parts = new ArrayList<>();
    for (LibraryFunction.Parameter parameter : function.parameters()) {
      parts.add(
          Inline.run(
              new Inline.Literal(parameter.name()),
              Inline.plain(" ("),
              Inline.rich(parameter.text()),
              Inline.plain(") " + parameter.example().text())));
    }
    return Inline.run(
        Inline.joined(parts, "; "), Inline.plain(": "), Inline.strong(function.example().text()));
  }

  static List<Inline> sources(List<Source> sources) {
    List<Inline> links = new ArrayList<>();
    for (Source source : sources) {
      links.add(
          Inline.run(
              Inline.plain("("),
              new Inline.ToEntry(source.key(), source.authors() + " " + source.year()),
              Inline.plain(")")));
    }
    return links;
  }
}
