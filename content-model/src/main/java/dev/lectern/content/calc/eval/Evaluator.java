package dev.lectern.content.calc.eval;

import dev.lectern.content.calc.Builtin;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Place;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes expressions whose dimensions were checked. Numbers are IEEE doubles in base units and
 * functions are those of {@link StrictMath}, so the result is the same on every machine, and the
 * same as in a browser.
 */
public final class Evaluator {

  /**
   * How many nodes one expression may visit; a browser computes as much in about a tenth of a
   * second.
   */
  public static final int MAX_STEPS = 5_000_000;

  /** What sorting costs for each item. */
  private static final long SORTING = 5;

  /** How many values a message names. */
  private static final int MAX_VALUES = 4;

  private static final Rounding SIX_DIGITS = new Rounding(Rounding.Kind.DIGITS, 6);

  private final Map<String, FunctionDefinition> functions;
  private final Allowance allowance;

  public Evaluator(Map<String, FunctionDefinition> functions) {
    this(functions, new Allowance());
  }

  Evaluator(Map<String, FunctionDefinition> functions, Allowance allowance) {
    this.functions = Map.copyOf(functions);
    this.allowance = allowance;
  }

  /**
   * The value of an expression.
   *
   * @param names the values of all names that it uses
   * @param fault takes what is wrong: a division by zero, the root of a negative number, too many
   *     steps
   * @return nothing if something is wrong
   */
  public Optional<Value> evaluate(
      Expression expression, Map<String, Value> names, Consumer<Fault> fault) {
    return evaluate(expression, names, name -> Optional.empty(), fault);
  }

  /**
   * The value of an expression.
   *
   * @param names the values of all names that it uses
   * @param shown how a message prints the value of a name; in base units where there is nothing
   * @param fault takes what is wrong, with the values that make it so
   * @return nothing if something is wrong
   */
  public Optional<Value> evaluate(
      Expression expression,
      Map<String, Value> names,
      Function<String, Optional<String>> shown,
      Consumer<Fault> fault) {
    try {
      return Optional.of(
          expression.accept(new Visit(Scope.of(names), new Steps(), shown, Optional.empty())));
    } catch (Undefined e) {
      fault.accept(e.fault);
      return Optional.empty();
    }
  }

  /** Ends the computing of one expression; never leaves this class. */
  private static final class Undefined extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Undefined(Place place, String message) {
      super(message, null, false, false);
      this.fault = new Fault(Fault.Kind.VALUE, place, message);
    }
  }

  /**
   * The outermost call on the way to a function's body, where its trouble is shown.
   *
   * @param function the innermost, whose body it is
   */
  private record CalledFrom(Place place, String function) {}

  /** What is left for one expression. */
  private static final class Steps {
    private long left = MAX_STEPS;
  }

  /**
   * The values of names: those from outside, and the counters of the series that we are in. One
   * that counts as another does hides it.
   */
  private static final class Scope {
    private final Map<String, Value> outside;
    private final @Nullable Scope around;
    private final String counter;
    private Value count = Value.of(0);

    private Scope(Map<String, Value> outside, @Nullable Scope around, String counter) {
      this.outside = outside;
      this.around = around;
      this.counter = counter;
    }

    static Scope of(Map<String, Value> outside) {
      return new Scope(outside, null, "");
    }

    /** With one more counter; to copy all names for it would cost more than the series itself. */
    Scope with(String inner) {
      return new Scope(outside, this, inner);
    }

    void set(Value next) {
      count = next;
    }

    @Nullable Value find(String name) {
      for (Scope scope = this; scope.around != null; scope = scope.around) {
        if (scope.counter.equals(name)) {
          return scope.count;
        }
      }
      return outside.get(name);
    }
  }

  /** One walk over one tree. */
  private final class Visit implements Expression.Cases<Value> {

    private final Scope names;
    private final Steps steps;
    private final Function<String, Optional<String>> shown;
    private final Optional<CalledFrom> calledFrom;

    Visit(
        Scope names,
        Steps steps,
        Function<String, Optional<String>> shown,
        Optional<CalledFrom> calledFrom) {
      this.names = names;
      this.steps = steps;
      this.shown = shown;
      this.calledFrom = calledFrom;
    }

    private Undefined undefined(Place place, String message) {
      return new Undefined(
          calledFrom.map(CalledFrom::place).orElse(place),
          calledFrom.map(from -> "In \"" + from.function() + "\": ").orElse("") + message);
    }

    /** What a part of the text came to, {@code "a - b" is 0, where a = 5 ms and b = 5 ms}. */
    private String because(Expression part, String value) {
      if (part instanceof Expression.Number) {
        return ExpressionText.quoted(part) + " stands there";
      }
      List<String> values =
          Names.of(part).keySet().stream()
              .filter(name -> names.find(name) != null)
              .limit(MAX_VALUES)
              .map(name -> name + " = " + shown(name))
              .toList();
      String text = ExpressionText.quoted(part) + " is " + value;
      if (values.isEmpty() || part instanceof Expression.Name) {
        return text;
      }
      int last = values.size() - 1;
      return text
          + ", where "
          + (last == 0 ? "" : String.join(", ", values.subList(0, last)) + " and ")
          + values.get(last);
    }

    private String shown(String name) {
      Value value = Objects.requireNonNull(names.find(name), name);
      return shown
          .apply(name)
          .orElseGet(
              () -> value.list() ? "a list of " + value.items().size() : plain(value.number()));
    }

    /** The arguments of a call as its body's messages print them: those of the caller by value. */
    private Function<String, Optional<String>> passed(
        FunctionDefinition function, Expression.Call call) {
      return parameter -> {
        for (int i = 0; i < call.arguments().size(); i++) {
          if (function.parameters().get(i).name().equals(parameter)) {
            Expression argument = call.arguments().get(i);
            return argument instanceof Expression.Name name
                ? Optional.of(shown(name.name()))
                : Optional.of(ExpressionText.of(argument));
          }
        }
        return Optional.empty();
      };
    }

    private void spend(long some, Place place) {
      steps.left -= some;
      if (!allowance.takeSteps(some)) {
        throw undefined(place, "Up to here " + allowance.refusal() + ". Shorten their sums.");
      }
      if (steps.left < 0) {
        throw undefined(place, "This takes more than " + MAX_STEPS + " steps. Shorten its sums.");
      }
    }

    private Value finite(double number, Expression of) {
      if (!Double.isFinite(number)) {
        throw undefined(
            of.place(), "This is beyond all numbers: " + because(of, "not finite") + ".");
      }
      return Value.of(number);
    }

    private double number(Expression expression) {
      return expression.accept(this).number();
    }

    @Override
    public Value number(Expression.Number number) {
      return Value.of(number.value());
    }

    @Override
    public Value name(Expression.Name name) {
      Value value = names.find(name.name());
      if (value == null) {
        throw new IllegalArgumentException("no value for " + name.name());
      }
      return value;
    }

    @Override
    public Value negation(Expression.Negation negation) {
      spend(1, negation.place());
      return Value.of(-number(negation.operand()));
    }

    @Override
    public Value binary(Expression.Binary binary) {
      spend(1, binary.place());
      double left = number(binary.left());
      double right = number(binary.right());
      return switch (binary.operator()) {
        case ADD -> finite(left + right, binary);
        case SUBTRACT -> finite(left - right, binary);
        case MULTIPLY -> finite(left * right, binary);
        case DIVIDE -> {
          if (right == 0) {
            throw undefined(
                binary.place(), "This divides by zero: " + because(binary.right(), "0") + ".");
          }
          yield finite(left / right, binary);
        }
        case POWER -> {
          if (left < 0 && right != Math.rint(right)) {
            throw undefined(
                binary.place(),
                "A number below 0 has powers of whole numbers only: "
                    + because(binary.left(), "below 0")
                    + ", and "
                    + because(binary.right(), plain(right))
                    + ".");
          }
          if (left == 0 && right < 0) {
            throw undefined(
                binary.place(),
                "This divides by zero: "
                    + because(binary.left(), "0")
                    + " and is taken to a power below 0.");
          }
          yield finite(StrictMath.pow(left, right), binary);
        }
        case LESS -> truth(left < right);
        case LESS_OR_EQUAL -> truth(left <= right);
        case GREATER -> truth(left > right);
        case GREATER_OR_EQUAL -> truth(left >= right);
        case EQUAL -> truth(left == right);
        case NOT_EQUAL -> truth(left != right);
      };
    }

    private Value truth(boolean holds) {
      return Value.of(holds ? 1 : 0);
    }

    @Override
    public Value item(Expression.Item item) {
      spend(1, item.place());
      List<Double> items = item.list().accept(this).items();
      double index = number(item.index());
      if (index != Math.rint(index) || index < 1 || index > items.size()) {
        throw undefined(
            item.place(),
            ExpressionText.quoted(item.list())
                + " has items 1 to "
                + items.size()
                + "; there is no item "
                + plain(index)
                + (item.index() instanceof Expression.Number
                    ? "."
                    : ": " + because(item.index(), plain(index)) + "."));
      }
      return Value.of(items.get((int) index - 1));
    }

    private String plain(double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? String.valueOf((long) number)
          : SIX_DIGITS.round(number).toPlainString();
    }

    @Override
    public Value choice(Expression.Choice choice) {
      spend(1, choice.place());
      return number(choice.condition()) != 0
          ? choice.then().accept(this)
          : choice.otherwise().accept(this);
    }

    @Override
    public Value series(Expression.Series series) {
      spend(2, series.place());
      double first = number(series.first());
      double last = number(series.last());
      if (first != Math.rint(first) || last != Math.rint(last)) {
        throw undefined(
            series.place(),
            "Both bounds must be whole numbers: "
                + because(series.first(), plain(first))
                + ", and "
                + because(series.last(), plain(last))
                + ".");
      }
      boolean sum = series.kind() == Expression.Series.Kind.SUM;
      double joined = sum ? 0 : 1;
      Scope inner = names.with(series.index());
      Visit visit =
          new Visit(
              inner,
              steps,
              name -> name.equals(series.index()) ? Optional.empty() : shown.apply(name),
              calledFrom);
      for (double k = first; k <= last; k++) {
        spend(1, series.place());
        inner.set(Value.of(k));
        double term = series.term().accept(visit).number();
        joined = sum ? joined + term : joined * term;
      }
      return finite(joined, series);
    }

    @Override
    public Value call(Expression.Call call) {
      spend(1 + call.arguments().size(), call.place());
      List<Value> arguments = new ArrayList<>();
      for (Expression argument : call.arguments()) {
        arguments.add(argument.accept(this));
      }
      Optional<Builtin> builtin = Builtin.ofWord(call.function());
      if (builtin.isPresent()) {
        return builtin(builtin.get(), arguments, call);
      }
      FunctionDefinition function = functions.get(call.function());
      if (function == null) {
        throw new IllegalArgumentException("no function " + call.function());
      }
      Map<String, Value> inner = new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        inner.put(function.parameters().get(i).name(), arguments.get(i));
      }
      return function
          .body()
          .accept(
              new Visit(
                  Scope.of(inner),
                  steps,
                  passed(function, call),
                  Optional.of(
                      new CalledFrom(
                          calledFrom.map(CalledFrom::place).orElse(call.place()),
                          function.name()))));
    }

    private Value builtin(Builtin builtin, List<Value> arguments, Expression.Call call) {
      Place place = call.place();
      Expression of = call.arguments().get(0);
      List<Double> first = arguments.get(0).items();
      List<Double> all =
          arguments.size() == 1 ? first : arguments.stream().map(Value::number).toList();
      double x = first.isEmpty() ? 0 : first.get(0);
      return switch (builtin) {
        case ABS -> Value.of(Math.abs(x));
        case MIN -> {
          spend(all.size(), place);
          yield Value.of(some(all, place).stream().mapToDouble(v -> v).min().orElseThrow());
        }
        case MAX -> {
          spend(all.size(), place);
          yield Value.of(some(all, place).stream().mapToDouble(v -> v).max().orElseThrow());
        }
        case CEIL -> Value.of(Math.ceil(x));
        case FLOOR -> Value.of(Math.floor(x));
        case ROUND -> Value.of(Math.floor(x + 0.5));
        case SQRT -> {
          if (x < 0) {
            throw undefined(
                place, "A number below 0 has no square root: " + because(of, "below 0") + ".");
          }
          yield Value.of(Math.sqrt(x));
        }
        case EXP -> finite(StrictMath.exp(x), call);
        case LN -> Value.of(StrictMath.log(positive(x, call)));
        case LOG2 -> Value.of(StrictMath.log(positive(x, call)) / LN_2);
        case LOG10 -> Value.of(StrictMath.log(positive(x, call)) / LN_10);
        case LIST -> new Value(all, true);
        case LENGTH -> Value.of(first.size());
        case TOTAL -> {
          spend(first.size(), place);
          double total = 0;
          for (double item : first) {
            total += item;
          }
          yield finite(total, call);
        }
        case DESCENDING -> {
          spend(SORTING * first.size(), place);
          yield new Value(first.stream().sorted(Comparator.reverseOrder()).toList(), true);
        }
        case NORMAL_CDF -> Value.of(NormalDistribution.cdf(x));
        case NORMAL_QUANTILE -> {
          if (x <= 0 || x >= 1) {
            throw undefined(
                place,
                "\"normal_quantile\" takes a share between 0 and 1: "
                    + because(of, plain(x))
                    + ".");
          }
          yield Value.of(NormalDistribution.quantile(x));
        }
        case PEEKING_ERROR -> {
          int looks = whole(all.get(0), 1, 1_000, "looks", place);
          int runs = whole(all.get(2), 1, 1_000_000, "runs", place);
          int seed = whole(all.get(3), 1, Integer.MAX_VALUE, "seed", place);
          double alpha = all.get(1);
          if (alpha <= 0 || alpha >= 1) {
            throw undefined(
                place,
                "\"alpha\" is a share between 0 and 1: "
                    + because(call.arguments().get(1), plain(alpha))
                    + ".");
          }
          spend((long) looks * runs, place);
          yield Value.of(RepeatedLooks.errorRate(looks, alpha, runs, seed));
        }
      };
    }

    private List<Double> some(List<Double> items, Place place) {
      if (items.isEmpty()) {
        throw undefined(place, "An empty list has no smallest and no largest item.");
      }
      return items;
    }

    private double positive(double number, Expression.Call call) {
      if (number <= 0) {
        throw undefined(
            call.place(),
            "There is a logarithm of numbers above 0 only: "
                + because(call.arguments().get(0), plain(number))
                + ".");
      }
      return number;
    }

    private int whole(double number, int least, int most, String name, Place place) {
      if (number != Math.rint(number) || number < least || number > most) {
        throw undefined(
            place,
            "\""
                + name
                + "\" is a whole number from "
                + least
                + " to "
                + most
                + "; this is "
                + plain(number)
                + ".");
      }
      return (int) number;
    }
  }

  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;
}
