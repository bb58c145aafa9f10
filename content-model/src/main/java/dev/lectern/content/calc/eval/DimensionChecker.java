package dev.lectern.content.calc.eval;

import dev.lectern.content.calc.Builtin;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Operator;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.calc.unit.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds the unit that an expression gives, and everything that does not fit on the way: adding
 * milliseconds to requests a second, the exponential of a length. No number is computed.
 */
public final class DimensionChecker {

  /** How deep functions may call each other. */
  private static final int MAX_CALLS = 20;

  /** How many calls one expression may come to, all functions spelt out. */
  private static final int MAX_ALL_CALLS = 10_000;

  /** How many names a message lists. */
  private static final int MAX_LISTED = 8;

  private final Units units;
  private final Map<String, FunctionDefinition> functions;
  private final Allowance allowance;

  DimensionChecker(Units units, Map<String, FunctionDefinition> functions, Allowance allowance) {
    this.allowance = allowance;
    this.units = units;
    this.functions = Map.copyOf(functions);
  }

  /**
   * The dimension of an expression.
   *
   * @param names what each name gives; a name that had trouble of its own may be absent if it is in
   *     {@code spoilt}
   * @param spoilt names that exist but whose dimension is not known, and functions that cannot be
   *     called; they are not complained of
   * @param faults takes what is wrong, in order of the text
   * @return nothing if something is wrong, or if it depends on a spoilt name
   */
  public Optional<Dimension> check(
      Expression expression, Map<String, Dimension> names, Spoilt spoilt, Consumer<Fault> faults) {
    return expression.accept(
        new Visit(names, spoilt, faults, new Budget(), List.of(), Optional.empty()));
  }

  /** What is left for one expression. */
  private static final class Budget {
    private int calls = MAX_ALL_CALLS;
  }

  /** One walk over one tree. */
  private final class Visit implements Expression.Cases<Optional<Dimension>> {

    private final Map<String, Dimension> names;
    private final Spoilt spoilt;
    private final Consumer<Fault> faults;
    private final Budget budget;
    private final List<String> calls;
    private final Optional<Place> calledFrom;

    Visit(
        Map<String, Dimension> names,
        Spoilt spoilt,
        Consumer<Fault> faults,
        Budget budget,
        List<String> calls,
        Optional<Place> calledFrom) {
      this.names = names;
      this.spoilt = spoilt;
      this.faults = faults;
      this.budget = budget;
      this.calls = calls;
      this.calledFrom = calledFrom;
    }

    /** Inside a function's body trouble is reported where the function was called. */
    private Optional<Dimension> fault(Fault.Kind kind, Place place, String message) {
      faults.accept(
          new Fault(
              kind,
              calledFrom.orElse(place),
              calls.isEmpty()
                  ? message
                  : "In \"" + calls.get(calls.size() - 1) + "\": " + message));
      return Optional.empty();
    }

    private Optional<Dimension> plain() {
      return Optional.of(Dimension.single(units.one()));
    }

    @Override
    public Optional<Dimension> number(Expression.Number number) {
      return plain();
    }

    @Override
    public Optional<Dimension> name(Expression.Name name) {
      Dimension found = names.get(name.name());
      if (found != null) {
        return Optional.of(found);
      }
      if (!spoilt.values().contains(name.name())) {
        fault(
            Fault.Kind.UNKNOWN_NAME,
            name.place(),
            "Nothing here has the id \"" + name.name() + "\"." + nearest(name.name()));
      }
      return Optional.empty();
    }

    /** The nearest name, or all if there are few. */
    private String nearest(String name) {
      String phrase = allowance.guesses().phrase(name, this::known);
      if (!phrase.isEmpty()) {
        return phrase;
      }
      int least = Math.max(names.size(), spoilt.values().size());
      Set<String> known = least > MAX_LISTED ? Set.of() : known();
      return known.isEmpty() || known.size() > MAX_LISTED
          ? " Give it as an input or as a formula, or name another."
          : " There are " + String.join(", ", known) + ".";
    }

    private Set<String> known() {
      Set<String> known = new TreeSet<>(names.keySet());
      known.addAll(spoilt.values());
      return known;
    }

    private Optional<Dimension> single(Expression part) {
      Optional<Dimension> dimension = part.accept(this);
      if (dimension.isPresent() && dimension.get().list()) {
        return fault(
            Fault.Kind.UNIT, part.place(), "A single value is needed here, and this is a list.");
      }
      return dimension;
    }

    @Override
    public Optional<Dimension> negation(Expression.Negation negation) {
      return single(negation.operand());
    }

    @Override
    public Optional<Dimension> binary(Expression.Binary binary) {
      Optional<Dimension> left = single(binary.left());
      Optional<Dimension> right =
          binary.operator() == Operator.POWER ? Optional.empty() : single(binary.right());
      if (binary.operator() == Operator.POWER) {
        return power(binary, left);
      }
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      Unit a = left.get().unit();
      Unit b = right.get().unit();
      return switch (binary.operator()) {
        case MULTIPLY -> Optional.of(Dimension.single(a.times(b)));
        case DIVIDE -> Optional.of(Dimension.single(a.per(b)));
        default -> {
          if (!a.fits(b)) {
            yield fault(Fault.Kind.UNIT, binary.place(), unlike(binary, left.get(), right.get()));
          }
          yield binary.operator().compares() ? plain() : left;
        }
      };
    }

    private String unlike(Expression.Binary binary, Dimension left, Dimension right) {
      boolean compares = binary.operator().compares();
      String done =
          switch (binary.operator()) {
            case ADD -> "added";
            case SUBTRACT -> "subtracted";
            default -> "compared";
          };
      return ExpressionText.quoted(binary.left())
          + " is "
          + in(left)
          + " and "
          + ExpressionText.quoted(binary.right())
          + (left.unit().isPlain() == right.unit().isPlain()
              ? " in " + right.text()
              : " is " + in(right))
          + "; only like quantities can be "
          + done
          + "."
          + withUnit(binary.left(), left, right)
              .or(() -> withUnit(binary.right(), right, left))
              .orElse(
                  left.unit().isPlain() != right.unit().isPlain()
                      ? " Give "
                          + ExpressionText.quoted(
                              left.unit().isPlain() ? binary.left() : binary.right())
                          + " a unit that fits."
                      : compares ? " Convert one." : " Multiply them, or convert one.");
    }

    private String in(Dimension dimension) {
      return dimension.unit().isPlain() ? dimension.text() : "in " + dimension.text();
    }

    /** What to do with a bare number beside a quantity. */
    private Optional<String> withUnit(Expression part, Dimension own, Dimension other) {
      return own.unit().isPlain() && literal(part).isPresent()
          ? Optional.of(
              " Make an input of "
                  + ExpressionText.of(part)
                  + " in "
                  + other.text()
                  + " and name it here.")
          : Optional.empty();
    }

    private Optional<Dimension> power(Expression.Binary binary, Optional<Dimension> base) {
      Optional<Dimension> exponent = single(binary.right());
      if (base.isEmpty() || exponent.isEmpty()) {
        return Optional.empty();
      }
      if (!exponent.get().unit().isPlain()) {
        return fault(
            Fault.Kind.UNIT,
            binary.place(),
            "An exponent is a plain number; this one is in " + exponent.get().text() + ".");
      }
      if (base.get().unit().isPlain()) {
        return plain();
      }
      Optional<Double> literal = literal(binary.right());
      if (literal.isPresent() && literal.get() == 0.5) {
        return root(binary.place(), base.get());
      }
      if (literal.isPresent()
          && literal.get() == Math.rint(literal.get())
          && literal.get() != 0
          && Math.abs(literal.get()) <= 9) {
        return Optional.of(
            Dimension.single(base.get().unit().power((int) Math.rint(literal.get()))));
      }
      return fault(
          Fault.Kind.UNIT,
          binary.place(),
          "A value in "
              + base.get().text()
              + " can be taken to the power of a whole number that is written out, or of 0.5.");
    }

    private Optional<Double> literal(Expression expression) {
      if (expression instanceof Expression.Number number) {
        return Optional.of(number.value());
      }
      return expression instanceof Expression.Negation negation
          ? literal(negation.operand()).map(value -> -value)
          : Optional.empty();
    }

    private Optional<Dimension> root(Place place, Dimension of) {
      Optional<Unit> root = of.unit().squareRoot();
      return root.isPresent()
          ? root.map(Dimension::single)
          : fault(Fault.Kind.UNIT, place, "There is no square root of " + of.text() + ".");
    }

    @Override
    public Optional<Dimension> item(Expression.Item item) {
      Optional<Dimension> list = item.list().accept(this);
      Optional<Dimension> index = single(item.index());
      if (list.isPresent() && !list.get().list()) {
        return fault(
            Fault.Kind.UNIT,
            item.list().place(),
            "Only a list has items, and this is a single value.");
      }
      if (index.isPresent() && !index.get().unit().isPlain()) {
        return fault(
            Fault.Kind.UNIT,
            item.index().place(),
            "An index is a plain number; this one is in " + index.get().text() + ".");
      }
      return index.isEmpty() ? Optional.empty() : list.map(d -> Dimension.single(d.unit()));
    }

    @Override
    public Optional<Dimension> choice(Expression.Choice choice) {
      Optional<Dimension> condition = single(choice.condition());
      Optional<Dimension> then = choice.then().accept(this);
      Optional<Dimension> otherwise = choice.otherwise().accept(this);
      if (condition.isPresent() && !condition.get().unit().isPlain()) {
        return fault(
            Fault.Kind.UNIT,
            choice.condition().place(),
            "A condition is a comparison; this is " + condition.get().text() + ".");
      }
      if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
        return Optional.empty();
      }
      if (!then.get().fits(otherwise.get())) {
        return fault(
            Fault.Kind.UNIT,
            choice.place(),
            "The two values of \"if\" are in "
                + then.get().text()
                + " and in "
                + otherwise.get().text()
                + "; they must fit.");
      }
      return then;
    }

    @Override
    public Optional<Dimension> series(Expression.Series series) {
      boolean bounds = isPlainBound(series.first()) & isPlainBound(series.last());
      Map<String, Dimension> inner = new HashMap<>(names);
      inner.put(series.index(), Dimension.single(units.one()));
      Optional<Dimension> term =
          series.term().accept(new Visit(inner, spoilt, faults, budget, calls, calledFrom));
      if (term.isPresent() && term.get().list()) {
        return fault(
            Fault.Kind.UNIT, series.term().place(), "A term is a single value, not a list.");
      }
      if (term.isPresent()
          && series.kind() == Expression.Series.Kind.PRODUCT
          && !term.get().unit().isPlain()) {
        return fault(
            Fault.Kind.UNIT,
            series.term().place(),
            "A product multiplies plain numbers; this term is in " + term.get().text() + ".");
      }
      return bounds ? term : Optional.empty();
    }

    private boolean isPlainBound(Expression bound) {
      Optional<Dimension> dimension = single(bound);
      if (dimension.isPresent() && !dimension.get().unit().isPlain()) {
        fault(
            Fault.Kind.UNIT,
            bound.place(),
            "A bound is a plain number; this one is in " + dimension.get().text() + ".");
        return false;
      }
      return dimension.isPresent();
    }

    @Override
    public Optional<Dimension> call(Expression.Call call) {
      List<Dimension> arguments = new ArrayList<>();
      for (Expression argument : call.arguments()) {
        argument.accept(this).ifPresent(arguments::add);
      }
      if (spoilt.isFunction(call.function())) {
        return Optional.empty();
      }
      Optional<Builtin> builtin = Builtin.ofWord(call.function());
      FunctionDefinition own = functions.get(call.function());
      if (builtin.isPresent()) {
        return hasAsMany(call, builtin.get().least(), builtin.get().most(), "")
                && arguments.size() == call.arguments().size()
            ? builtin(builtin.get(), call, arguments)
            : Optional.empty();
      }
      if (own != null) {
        int takes = own.parameters().size();
        return hasAsMany(call, takes, takes, " They are " + parameters(own) + ".")
                && arguments.size() == takes
            ? own(own, call, arguments)
            : Optional.empty();
      }
      return fault(
          Fault.Kind.UNKNOWN_NAME,
          call.place(),
          "There is no function \""
              + call.function()
              + "\"."
              + allowance.guesses().phrase(call.function(), this::callable));
    }

    private Set<String> callable() {
      Set<String> callable = new TreeSet<>(Builtin.words());
      callable.addAll(functions.keySet());
      return callable;
    }

    private boolean hasAsMany(Expression.Call call, int least, int most, String which) {
      int given = call.arguments().size();
      if (given >= least && given <= most) {
        return true;
      }
      fault(
          Fault.Kind.UNKNOWN_NAME,
          call.place(),
          "\""
              + call.function()
              + "\" takes "
              + (least == most ? String.valueOf(least) : "at least " + least)
              + (least == 1 ? " argument; " : " arguments; ")
              + (given == 0 ? "none" : String.valueOf(given))
              + (given == 1 ? " is" : " are")
              + " given."
              + which);
      return false;
    }

    private String parameters(FunctionDefinition function) {
      return String.join(
          ", ", function.parameters().stream().map(FunctionDefinition.Parameter::name).toList());
    }

    private Optional<Dimension> own(
        FunctionDefinition function, Expression.Call call, List<Dimension> arguments) {
      if (calls.contains(function.name())) {
        return fault(
            Fault.Kind.CYCLE,
            call.place(),
            "\""
                + function.name()
                + "\" calls itself: "
                + String.join(" → ", calls)
                + " → "
                + function.name()
                + ". Take the call out of one of them.");
      }
      if (calls.size() >= MAX_CALLS || budget.calls-- <= 0) {
        return fault(
            Fault.Kind.CYCLE,
            call.place(),
            "Functions call each other too often here: more than "
                + MAX_CALLS
                + " deep, or "
                + MAX_ALL_CALLS
                + " times in all.");
      }
      if (!allowance.takeNodes(function.body().size())) {
        return fault(
            Fault.Kind.CYCLE,
            call.place(),
            "Up to here the functions that the formulas of a file call are too long, written out: more"
                + " than "
                + Allowance.MAX_FILE_NODES
                + " numbers, names and signs, or "
                + Allowance.MAX_NODES
                + " in all files. Call fewer, or shorten them.");
      }
      Map<String, Dimension> inner = new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        inner.put(function.parameters().get(i).name(), arguments.get(i));
      }
      List<String> deeper = new ArrayList<>(calls);
      deeper.add(function.name());
      return function
          .body()
          .accept(
              new Visit(
                  inner,
                  spoilt.withValues(Set.of()),
                  faults,
                  budget,
                  deeper,
                  Optional.of(calledFrom.orElse(call.place()))));
    }

    private Optional<Dimension> builtin(
        Builtin builtin, Expression.Call call, List<Dimension> arguments) {
      Dimension first = arguments.get(0);
      for (int i = 1; i < arguments.size(); i++) {
        if (!arguments.get(i).fits(first)) {
          return fault(
              Fault.Kind.UNIT,
              call.arguments().get(i).place(),
              "The arguments of \""
                  + builtin.word()
                  + "\" must fit each other; these are in "
                  + first.text()
                  + " and in "
                  + arguments.get(i).text()
                  + ".");
        }
      }
      boolean wantsList =
          builtin.rule() == Builtin.Rule.LENGTH
              || builtin.rule() == Builtin.Rule.FROM_LIST
              || builtin.rule() == Builtin.Rule.LIST;
      boolean takesEither = builtin == Builtin.MIN || builtin == Builtin.MAX;
      if (wantsList != first.list() && !(takesEither && arguments.size() == 1)) {
        return fault(
            Fault.Kind.UNIT,
            call.arguments().get(0).place(),
            "\""
                + builtin.word()
                + "\" takes "
                + (wantsList ? "a list" : "single values")
                + "; this is "
                + first.text()
                + ".");
      }
      return switch (builtin.rule()) {
        case SAME, FROM_LIST -> Optional.of(Dimension.single(first.unit()));
        case LIST -> Optional.of(first);
        case TO_LIST -> Optional.of(new Dimension(first.unit(), true));
        case LENGTH -> plain();
        case ROOT -> root(call.place(), first);
        case COUNT ->
            first.unit().isCount()
                ? Optional.of(first)
                : fault(
                    Fault.Kind.UNIT,
                    call.place(),
                    "\""
                        + builtin.word()
                        + "\" takes a plain number or a count; this is in "
                        + first.text()
                        + ", whose whole numbers depend on the unit. Divide by one unit first.");
        case PLAIN ->
            first.unit().isPlain()
                ? plain()
                : fault(
                    Fault.Kind.UNIT,
                    call.place(),
                    "\""
                        + builtin.word()
                        + "\" takes plain numbers; this is in "
                        + first.text()
                        + ".");
      };
    }
  }
}
