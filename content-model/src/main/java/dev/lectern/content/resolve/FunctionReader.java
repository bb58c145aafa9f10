package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.Source;
import dev.lectern.content.calc.Builtin;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.calc.eval.Cell;
import dev.lectern.content.calc.eval.Sheet;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.Span;
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
    QuantityReader quantities = new QuantityReader(in.library().units());
    Set<String> names = new HashSet<>();
    List<Given> given =
        f.objects("parameters", "parameter", p -> parameter(p, quantities, names)).stream()
            .flatMap(Optional::stream)
            .toList();
    Optional<Node.Scalar> text = f.word("formula");
    Optional<Expression> body = text.flatMap(t -> FormulaReader.expression(f, t));
    body.ifPresent(
        tree -> FormulaReader.refer(tree, text.orElseThrow(), in.library(), in.binder()));
    Optional<Unit> unit = quantities.unitOrOne(f, "unit");
    Rounding rounding = FormulaReader.rounding(f);
    Library library = in.library();
    Unit one = library.units().one();
    Quantity example =
        f.isUsable() && body.isPresent() && unit.isPresent() && isKnown(name, library, f)
            ? Quantity.computed(
                Optional.ofNullable(library.examples().get(name))
                    .or(
                        () ->
                            new Trial(name, text.orElseThrow(), body.get(), unit.get(), given)
                                .value(library, library.allowances().of(f.place()), f))
                    .orElseGet(() -> nothing(f)),
                unit.get(),
                rounding)
            : new Quantity(Value.of(0), one, List.of(java.math.BigDecimal.ZERO));
    List<LibraryFunction.Parameter> parameters = given.stream().map(Given::parameter).toList();
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

  /** Whether it was let in; if not, that was reported. */
  private static boolean isKnown(String name, Library library, EntryFields f) {
    boolean known = library.functions().containsKey(name);
    if (!known) {
      f.spoil();
    }
    return known;
  }

  /** Stands in for the result of what calls something broken, so the entry is not used. */
  private static Value nothing(EntryFields f) {
    f.spoil();
    return Value.of(0);
  }

  private static Optional<Given> parameter(
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
        name ->
            example.map(
                e ->
                    new Given(
                        new LibraryFunction.Parameter(name.value(), text, e),
                        p.valueSpan("example"))));
  }

  /**
   * A parameter, and where its example stands.
   *
   * @param at the place of the example
   */
  private record Given(LibraryFunction.Parameter parameter, Span at) {

    boolean isNamed(String name) {
      return parameter.name().equals(name);
    }
  }

  /** What is tried: a body, with an example for each parameter. */
  private record Trial(
      String name, Node.Scalar text, Expression body, Unit unit, List<Given> parameters) {

    /**
     * @param allowance what it may cost
     */
    Optional<Value> value(Library library, Allowance allowance, EntryFields f) {
      List<Cell> cells = new ArrayList<>();
      for (Given given : parameters) {
        Quantity example = given.parameter().example();
        cells.add(new Cell.Given(given.parameter().name(), example.value(), example.unit()));
      }
      cells.add(new Cell.Computed(RESULT, body, unit));
      return Sheet.compute(
              cells,
              library.spoiltFor(name),
              library.units(),
              library.functions(),
              allowance,
              (id, fault) -> f.error(diagnostic(fault)))
          .value(RESULT);
    }

    /**
     * What does not fit or has no value is the example's fault, for a function takes all that fits
     * its formula; the last parameter in the part that fails is shown.
     */
    private Diagnostic diagnostic(Fault fault) {
      Diagnostic atFormula = FormulaReader.diagnostic(fault, text);
      boolean byExample = fault.kind() == Fault.Kind.UNIT || fault.kind() == Fault.Kind.VALUE;
      Optional<Given> culprit =
          byExample ? part(body, fault.place()).flatMap(this::lastParameter) : Optional.empty();
      return culprit
          .map(
              given ->
                  Diagnostic.error(
                          atFormula.rule(),
                          given.at(),
                          "The formula does not take this example. " + fault.message())
                      .seeAlso(atFormula.span(), "in the formula"))
          .orElse(atFormula);
    }

    private Optional<Given> lastParameter(Expression part) {
      List<String> names = List.copyOf(Names.of(part).keySet());
      return names.isEmpty()
          ? Optional.empty()
          : parameters.stream()
              .filter(given -> given.isNamed(names.get(names.size() - 1)))
              .findFirst();
    }

    private static Optional<Expression> part(Expression whole, Place place) {
      return whole.place().equals(place)
          ? Optional.of(whole)
          : whole.parts().stream().flatMap(part -> part(part, place).stream()).findFirst();
    }
  }

  /**
   * What a function comes to for its example; nothing if it has no value or cannot be read, so that
   * its callers need not be complained of.
   *
   * @param f its fields, which nobody hears of
   */
  static Optional<Value> example(String name, EntryFields f, Library library) {
    QuantityReader quantities = new QuantityReader(library.units());
    Set<String> names = new HashSet<>();
    List<Given> parameters =
        f.objectsOrNone("parameters", "parameter", p -> parameter(p, quantities, names)).stream()
            .flatMap(Optional::stream)
            .toList();
    Optional<Node.Scalar> text = f.word("formula");
    Optional<Expression> body = text.flatMap(t -> FormulaReader.expression(f, t));
    Optional<Unit> unit = quantities.unitOrOne(f, "unit");
    return !f.isUsable() || body.isEmpty() || unit.isEmpty()
        ? Optional.empty()
        : new Trial(name, text.orElseThrow(), body.get(), unit.get(), parameters)
            .value(library, library.allowances().of(f.place()).unheard(), f);
  }
}
