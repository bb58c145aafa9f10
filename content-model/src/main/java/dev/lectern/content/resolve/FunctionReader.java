package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Source;
import dev.lectern.content.calc.Builtin;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Cell;
import dev.lectern.content.calc.eval.Sheet;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.load.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a function of the library. */
final class FunctionReader {

  /** The name of the result's cell; no parameter can have it. */
  private static final String RESULT = "=";

  private FunctionReader() {}

  /** The name that formulas call: {@code kv_cache_bytes} for {@code kv-cache-bytes}. */
  static String name(String id) {
    return id.replace('-', '_');
  }

  /** The entry of the function that formulas call so. */
  static EntryId key(String name) {
    return new EntryId(Kind.FUNCTION, name.replace('_', '-'));
  }

  /** The definition alone: other functions need it before the entry as a whole can be read. */
  static Optional<FunctionDefinition> definition(String id, EntryFields f) {
    List<FunctionDefinition.Parameter> parameters =
        f
            .objectsOrNone(
                "parameters", "parameter", p -> FormulaReader.name(p, "id").map(Node.Scalar::value))
            .stream()
            .flatMap(Optional::stream)
            .map(FunctionDefinition.Parameter::new)
            .toList();
    return f.word("formula")
        .flatMap(text -> FormulaReader.expression(f, text))
        .map(body -> new FunctionDefinition(name(id), parameters, body));
  }

  static dev.lectern.content.Entry read(EntryReader.Reading in) {
    EntryFields f = in.fields();
    String name = name(in.entry().key().id());
    if (Builtin.words().contains(name)) {
      f.error(
          ResolveRules.NO_REPETITION,
          f.place(),
          "\"" + name + "\" is a function of every formula already. Choose another id.");
    }
    QuantityReader quantities = new QuantityReader(in.frame().library().units());
    Set<String> names = new HashSet<>();
    List<LibraryFunction.Parameter> parameters =
        f.objects("parameters", "parameter", p -> parameter(p, quantities, names)).stream()
            .flatMap(Optional::stream)
            .toList();
    Optional<Node.Scalar> text = f.word("formula");
    Optional<Expression> body = text.flatMap(t -> FormulaReader.expression(f, t));
    body.ifPresent(
        tree -> FormulaReader.refer(tree, text.orElseThrow(), in.frame().library(), in.binder()));
    Optional<Unit> unit = quantities.unitOrOne(f, "unit");
    Rounding rounding = FormulaReader.rounding(f);
    Unit one = in.frame().library().units().one();
    Quantity example =
        f.isUsable() && body.isPresent() && unit.isPresent()
            ? example(in, text.orElseThrow(), body.get(), unit.get(), rounding, parameters)
            : new Quantity(Value.of(0), one, List.of(java.math.BigDecimal.ZERO));
    return new LibraryFunction(
        in.entry().key(),
        f.string("title"),
        EntryReaders.group(in),
        f.text("text"),
        parameters,
        text.map(Node.Scalar::value).orElse(""),
        new FunctionDefinition(
            name,
            parameters.stream().map(p -> new FunctionDefinition.Parameter(p.name())).toList(),
            body.orElse(new Expression.Number(0, new dev.lectern.content.calc.Place(0, 1)))),
        example,
        f.references("sources", Kind.SOURCE, Source.class),
        in.entry().span());
  }

  private static Optional<LibraryFunction.Parameter> parameter(
      EntryFields p, QuantityReader quantities, Set<String> names) {
    Optional<Node.Scalar> id = FormulaReader.name(p, "id");
    if (id.isPresent() && !names.add(id.get().value())) {
      p.error(
          ResolveRules.NO_REPETITION,
          id.get().span(),
          "There is a parameter \"" + id.get().value() + "\" already.");
    }
    dev.lectern.content.Text text = p.text("text");
    Optional<Quantity> example = quantities.quantity(p, "example");
    return id.flatMap(
        name -> example.map(e -> new LibraryFunction.Parameter(name.value(), text, e)));
  }

  private static Quantity example(
      EntryReader.Reading in,
      Node.Scalar text,
      Expression body,
      Unit unit,
      Rounding rounding,
      List<LibraryFunction.Parameter> parameters) {
    List<Cell> cells = new ArrayList<>();
    for (LibraryFunction.Parameter parameter : parameters) {
      cells.add(
          new Cell.Given(
              parameter.name(), parameter.example().value(), parameter.example().unit()));
    }
    cells.add(new Cell.Computed(RESULT, body, unit));
    Sheet sheet =
        Sheet.compute(
            cells,
            Set.of(),
            in.frame().library().units(),
            in.frame().library().functions(),
            in.frame().library().allowance(),
            (id, fault) -> in.fields().error(FormulaReader.diagnostic(fault, text)));
    return Quantity.computed(sheet.value(RESULT).orElse(Value.of(0)), unit, rounding);
  }
}
