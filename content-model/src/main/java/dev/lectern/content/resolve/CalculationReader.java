package dev.lectern.content.resolve;

import dev.lectern.content.Calculation;
import dev.lectern.content.FigureName;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.Text;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.eval.Cell;
import dev.lectern.content.calc.eval.Sheet;
import dev.lectern.content.calc.eval.Spoilt;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Guess;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import dev.lectern.content.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the inputs and formulas of an entry and computes them. It is done for all entries before
 * their other fields are read, so that prose can cite any value.
 */
final class CalculationReader {

  static final String INPUTS = "inputs";
  static final String FORMULAS = "formulas";

  /** Whether a key of an entry holds figures. */
  static boolean isKey(String key) {
    return key.equals(INPUTS) || key.equals(FORMULAS);
  }

  private static final BigDecimal TEN = BigDecimal.TEN;

  private final EntryFields fields;
  private final Binder binder;
  private final Library library;
  private final QuantityReader quantities;
  private final Elsewhere elsewhere;
  private final Map<String, Span> names = new HashMap<>();

  /** Finds figures of other entries. */
  @FunctionalInterface
  interface Elsewhere {

    /** The figure that {@code entry.figure} names; nothing if it was complained of. */
    Optional<Figure> find(Node.Scalar name);

    /**
     * A figure.
     *
     * @param name whose it is
     * @param quantity its value
     */
    record Figure(FigureName name, Quantity quantity) {}
  }

  CalculationReader(EntryFields fields, Binder binder, Library library, Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.fields = fields;
    this.binder = binder;
    this.library = library;
    this.quantities = new QuantityReader(library.units());
  }

  /** An input whose note was not bound yet: it may cite what is still to be computed. */
  private record InputDraft(
      Node.Scalar id,
      String label,
      Quantity quantity,
      Optional<Input.Range> range,
      Optional<Node.Scalar> note,
      List<Source> sources,
      Optional<FigureName> from) {}

  /** A formula that was not computed yet. */
  private record FormulaDraft(
      Node.Scalar id,
      String label,
      Node.Scalar text,
      Expression expression,
      Unit unit,
      Rounding rounding,
      List<Node.Scalar> expected,
      Optional<Node.Scalar> note) {}

  /**
   * What the figures of an entry come to.
   *
   * @param values by name, in the author's order
   * @param whole whether these are all that the author wrote
   */
  record Computed(Calculation calculation, Map<String, Quantity> values, boolean whole) {}

  /**
   * Reads and computes.
   *
   * @return what could be computed; the fields are spoilt if something could not
   */
  Computed read() {
    List<InputDraft> inputs =
        fields.objectsOrNone(INPUTS, "input", this::input).stream()
            .flatMap(Optional::stream)
            .toList();
    List<FormulaDraft> formulas =
        fields.objectsOrNone(FORMULAS, "formula", this::formula).stream()
            .flatMap(Optional::stream)
            .toList();
    Map<String, Quantity> values = compute(inputs, formulas);
    boolean whole = fields.isUsable();
    binder.define(values, whole);
    Calculation calculation =
        new Calculation(
            inputs.stream().map(this::bound).toList(),
            formulas.stream()
                .filter(formula -> values.containsKey(formula.id().value()))
                .map(formula -> bound(formula, values))
                .toList());
    return new Computed(calculation, values, whole);
  }

  private Text note(EntryFields f, Optional<Node.Scalar> note) {
    return note.map(binder::text).orElseGet(() -> new Text("", f.place(), List.of()));
  }

  private Input bound(InputDraft draft) {
    return new Input(
        draft.id().value(),
        draft.label(),
        draft.quantity(),
        draft.range(),
        note(fields, draft.note()),
        draft.sources(),
        draft.from(),
        draft.id().span());
  }

  private Formula bound(FormulaDraft draft, Map<String, Quantity> values) {
    Quantity result = values.get(draft.id().value());
    if (result == null) {
      throw new IllegalArgumentException("not computed: " + draft.id().value());
    }
    return new Formula(
        draft.id().value(),
        draft.label(),
        draft.text().value(),
        draft.expression(),
        result,
        draft.rounding(),
        note(fields, draft.note()),
        draft.id().span());
  }

  /** The id, unless it is taken. */
  private Optional<Node.Scalar> id(EntryFields f) {
    Optional<Node.Scalar> id = FormulaReader.name(f, "id");
    if (id.isEmpty()) {
      return id;
    }
    Span first = names.putIfAbsent(id.get().value(), id.get().span());
    if (first != null) {
      f.error(
          Diagnostic.error(
                  ResolveRules.NO_REPETITION,
                  id.get().span(),
                  "There is a value \"" + id.get().value() + "\" already.")
              .seeAlso(first, "first named here"));
      return Optional.empty();
    }
    return id;
  }

  private Optional<InputDraft> input(EntryFields f) {
    Optional<Node.Scalar> id = id(f);
    String label = f.string("label");
    Optional<Elsewhere.Figure> from = f.has("from") ? from(f) : Optional.empty();
    Optional<Quantity> quantity =
        f.has("from")
            ? from.map(Elsewhere.Figure::quantity).map(CalculationReader::asPrinted)
            : quantities.quantity(f, "value");
    Optional<Input.Range> range = quantities.range(f, "range");
    List<Source> sources = f.references("sources", Kind.SOURCE, Source.class);
    Optional<Node.Scalar> note = f.wordOrNothing("note");
    boolean sourced = f.hasItems("sources");
    boolean assumed = f.oneOfOrNothing("basis", List.of("assumed"), word -> word).isPresent();
    if (f.has("from")) {
      checkFrom(f, assumed || sourced);
    } else if (assumed == sourced) {
      f.error(
          ResolveRules.REQUIRED_FIELD,
          f.keySpan("id"),
          sourced
              ? "An input is either read somewhere or assumed: take out \"basis\" or \"sources\"."
              : "An input needs \"sources\": where was it read? If nowhere, say \"basis:"
                  + " assumed\".");
    }
    if (quantity.isPresent() && !quantity.get().value().list()) {
      range = Optional.of(range.orElse(around(quantity.get().printed().get(0))));
      if (!range.get().holds(quantity.get().printed().get(0))) {
        f.error(
            ResolveRules.VALUE_EXPECTED,
            f.valueSpan(f.has("from") ? "from" : "value"),
            "The value is outside of its own range, "
                + range.get().least().toPlainString()
                + " to "
                + range.get().most().toPlainString()
                + ".");
      }
    }
    Optional<Input.Range> ends = range;
    return id.flatMap(
        name ->
            quantity.map(
                q ->
                    new InputDraft(
                        name, label, q, ends, note, sources, from.map(Elsewhere.Figure::name))));
  }

  private Optional<Elsewhere.Figure> from(EntryFields f) {
    Optional<Elsewhere.Figure> found = f.word("from").flatMap(elsewhere::find);
    if (found.isEmpty()) {
      f.spoil();
    }
    return found;
  }

  private static void checkFrom(EntryFields f, boolean hasBasis) {
    if (f.has("value") || hasBasis) {
      f.error(
          ResolveRules.VALUE_TYPE,
          f.keySpan("from"),
          "An input that follows another figure has that figure's value and basis. Take out "
              + (f.has("value") ? "\"value\"" : "\"basis\" or \"sources\"")
              + ", or \"from\".");
    }
  }

  /** What readers see is what is computed with, here and in their browser. */
  private static Quantity asPrinted(Quantity quantity) {
    return Quantity.given(quantity.printed(), quantity.value().list(), quantity.unit());
  }

  /** What a reader may try where the author does not say: a tenth to ten times. */
  private static Input.Range around(BigDecimal value) {
    BigDecimal tenth = value.divide(TEN).stripTrailingZeros();
    BigDecimal tenfold = value.multiply(TEN);
    return value.signum() >= 0 ? new Input.Range(tenth, tenfold) : new Input.Range(tenfold, tenth);
  }

  private Optional<FormulaDraft> formula(EntryFields f) {
    Optional<Node.Scalar> id = id(f);
    String label = f.string("label");
    Optional<Node.Scalar> text = f.word("formula");
    Optional<Expression> expression = text.flatMap(t -> FormulaReader.expression(f, t));
    Optional<Unit> unit = quantities.unitOrOne(f, "unit");
    Rounding rounding = FormulaReader.rounding(f);
    List<Node.Scalar> expected = quantities.ends(f, "expect");
    Optional<Node.Scalar> note = f.wordOrNothing("note");
    if (id.isEmpty() || text.isEmpty() || expression.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    FormulaReader.refer(expression.get(), text.get(), library, binder);
    return Optional.of(
        new FormulaDraft(
            id.get(), label, text.get(), expression.get(), unit.get(), rounding, expected, note));
  }

  private Map<String, Quantity> compute(List<InputDraft> inputs, List<FormulaDraft> formulas) {
    List<Cell> cells = new ArrayList<>();
    Map<String, Quantity> values = new LinkedHashMap<>();
    for (InputDraft input : inputs) {
      cells.add(
          new Cell.Given(input.id().value(), input.quantity().value(), input.quantity().unit()));
      values.put(input.id().value(), input.quantity());
    }
    Map<String, FormulaDraft> drafts = new HashMap<>();
    for (FormulaDraft formula : formulas) {
      cells.add(new Cell.Computed(formula.id().value(), formula.expression(), formula.unit()));
      drafts.put(formula.id().value(), formula);
    }
    Set<String> spoilt = new HashSet<>(names.keySet());
    cells.forEach(cell -> spoilt.remove(cell.id()));
    Sheet sheet =
        Sheet.compute(
            cells,
            new Spoilt(spoilt, library.spoilt()),
            library.units(),
            library.functions(),
            library.allowances().of(fields.place()),
            (id, fault) ->
                Optional.ofNullable(drafts.get(id))
                    .ifPresent(
                        draft -> fields.error(FormulaReader.diagnostic(fault, draft.text()))));
    for (FormulaDraft formula : formulas) {
      sheet
          .value(formula.id().value())
          .ifPresent(
              value -> {
                Quantity result = Quantity.computed(value, formula.unit(), formula.rounding());
                values.put(formula.id().value(), result);
              });
    }
    formulas.stream()
        .filter(formula -> values.containsKey(formula.id().value()))
        .forEach(formula -> expect(formula, values));
    return values;
  }

  /** Holds a result to the ends that the author expects. */
  private void expect(FormulaDraft formula, Map<String, Quantity> values) {
    if (formula.expected().size() != 2) {
      return;
    }
    Quantity result = Objects.requireNonNull(values.get(formula.id().value()));
    Optional<BigDecimal> least = end(formula, formula.expected().get(0), values);
    Optional<BigDecimal> most = end(formula, formula.expected().get(1), values);
    if (least.isEmpty() || most.isEmpty()) {
      return;
    }
    BigDecimal printed = result.printed().get(0);
    if (printed.compareTo(least.get()) < 0 || printed.compareTo(most.get()) > 0) {
      fields.error(
          ResolveRules.VALUE_EXPECTED,
          formula.expected().get(0).span().upTo(formula.expected().get(1).span()),
          "\""
              + formula.id().value()
              + "\" comes to "
              + result.text()
              + ", which is not from "
              + endText(formula.expected().get(0), least.get())
              + " to "
              + endText(formula.expected().get(1), most.get())
              + ".");
    }
  }

  private static String endText(Node.Scalar written, BigDecimal number) {
    return QuantityReader.isNumber(written)
        ? number.toPlainString()
        : number.toPlainString() + " (" + written.value() + ")";
  }

  /** A number, or the value of another figure in the unit of the result. */
  private Optional<BigDecimal> end(
      FormulaDraft formula, Node.Scalar end, Map<String, Quantity> values) {
    if (QuantityReader.isNumber(end)) {
      return Optional.of(new BigDecimal(end.value()));
    }
    Quantity other = values.get(end.value());
    if (other == null) {
      if (!names.containsKey(end.value())) {
        Guess guess = binder.guess(end.span(), end.value(), names::keySet);
        fields.error(
            Diagnostic.error(
                    ResolveRules.FORMULA_NAMES,
                    end.span(),
                    "\"expect\" takes numbers and ids of figures; there is no figure \""
                        + end.value()
                        + "\"."
                        + guess.phrase())
                .mendedBy(guess.meant().flatMap(meant -> YamlFix.word(end, meant)).orElse(null)));
      }
      return Optional.empty();
    }
    binder.use(end.value());
    if (other.value().list() || !other.unit().fits(formula.unit())) {
      fields.error(
          ResolveRules.FORMULA_UNITS,
          end.span(),
          "\""
              + end.value()
              + "\" is "
              + other.text()
              + ", which cannot be compared with the unit of \""
              + formula.id().value()
              + "\".");
      return Optional.empty();
    }
    return Optional.of(
        Quantity.computed(other.value(), formula.unit(), formula.rounding()).printed().get(0));
  }
}
