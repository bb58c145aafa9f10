package dev.lectern.content.calc.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.parse.ExpressionParser;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas come to, one by one: each operator and function at its edges. */
class FormulaValuesTest {

  private final Units units =
      Units.with(List.of(new UnitName("req", "request", "requests", false, true)));

  private final List<Cell> given =
      List.of(
          given("delay", 5, "ms"),
          given("rate", 10, "req/s"),
          given("area", 9, "m^2"),
          given("n", 4, "1"),
          new Cell.Given("xs", new Value(List.of(0.5, 2.0, 1.5), true), units.one()),
          new Cell.Given("none", new Value(List.of(), true), units.one()));

  private final List<String> faults = new ArrayList<>();

  private Unit unit(String text) {
    return units.parse(text).orElseThrow();
  }

  private Cell given(String id, double value, String unit) {
    return new Cell.Given(id, Value.of(value * unit(unit).factor()), unit(unit));
  }

  private Cell.Computed formula(String id, String expression, String unit) {
    return new Cell.Computed(
        id, ExpressionParser.parse(expression).tree().orElseThrow(), unit(unit));
  }

  private static Map.Entry<String, FunctionDefinition> function(
      String name, String parameters, String body) {
    return Map.entry(
        name,
        new FunctionDefinition(
            name,
            Arrays.stream(parameters.split(" ", -1))
                .map(FunctionDefinition.Parameter::new)
                .toList(),
            ExpressionParser.parse(body).tree().orElseThrow()));
  }

  private Sheet compute(List<Cell> computed, Map<String, FunctionDefinition> functions) {
    return compute(computed, functions, new Allowance());
  }

  private Sheet compute(
      List<Cell> computed, Map<String, FunctionDefinition> functions, Allowance allowance) {
    List<Cell> cells = new ArrayList<>(given);
    cells.addAll(computed);
    return Sheet.compute(
        cells,
        Spoilt.NOTHING,
        units,
        functions,
        allowance,
        (id, fault) -> faults.add(id + " " + fault.kind() + " " + fault.message()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 + 2 * 3              | 1     | 7",
        "7 - 2 - 1              | 1     | 4",
        "-2 ^ 2                 | 1     | -4",
        "(-2) ^ 2               | 1     | 4",
        "(-2) ^ (-1)            | 1     | -0.5",
        "2 ^ 3 ^ 2              | 1     | 512",
        "0 ^ 0                  | 1     | 1",
        "0 ^ 2                  | 1     | 0",
        "+3 - -1                | 1     | 4",
        "-delay                 | ms    | -5",
        "area ^ 0.5             | m     | 3",
        "area ^ (-1)            | 1/m^2 | 0.1111111111",
        "area ^ 2 / area        | m^2   | 9",
        "delay ^ 9 / delay ^ 8  | ms    | 5",
        "sqrt(area)             | m     | 3",
        "sqrt(0)                | 1     | 0",
        "abs(-delay)            | ms    | 5",
        "min(3, 1, 2)           | 1     | 1",
        "max(3, 5, 2)           | 1     | 5",
        "min(xs)                | 1     | 0.5",
        "max(xs)                | 1     | 2",
        "max(delay, 2 * delay)  | ms    | 10",
        "ceil(1.2)              | 1     | 2",
        "floor(1.8)             | 1     | 1",
        "round(1.5)             | 1     | 2",
        "round(1.4)             | 1     | 1",
        "exp(0)                 | 1     | 1",
        "ln(exp(2))             | 1     | 2",
        "log2(8)                | 1     | 3",
        "log10(1000)            | 1     | 3",
        "length(xs)             | 1     | 3",
        "length(none)           | 1     | 0",
        "total(none)            | 1     | 0",
        "total(list(delay, delay)) | ms | 10",
        "descending(xs)[1]      | 1     | 2",
        "descending(xs)[3]      | 1     | 0.5",
        "xs[1]                  | 1     | 0.5",
        "xs[n - 1]              | 1     | 1.5",
        "list(1, 2, 3)[2]       | 1     | 2",
        "normal_cdf(0)          | 1     | 0.5",
        "normal_quantile(0.5)   | 1     | 0",
        "1 < 2                  | 1     | 1",
        "2 < 2                  | 1     | 0",
        "2 <= 2                 | 1     | 1",
        "3 <= 2                 | 1     | 0",
        "2 > 2                  | 1     | 0",
        "3 > 2                  | 1     | 1",
        "2 >= 2                 | 1     | 1",
        "1 >= 2                 | 1     | 0",
        "2 == 2                 | 1     | 1",
        "1 == 2                 | 1     | 0",
        "1 != 2                 | 1     | 1",
        "2 != 2                 | 1     | 0",
        "if(1 > 2, delay, 2 * delay) | ms | 10",
        "if(2 > 1, delay, 2 * delay) | ms | 5",
        "if(0, 1 / 0, 2)        | 1     | 2",
        "if(n > 3, xs, none)[2] | 1     | 2",
        "sum(k, 1, 3, k)        | 1     | 6",
        "sum(k, 3, 1, k)        | 1     | 0",
        "sum(k, 2, 2, k * delay) | ms   | 10",
        "sum(k, -1, 1, 1)       | 1     | 3",
        "product(k, 1, 4, k)    | 1     | 24",
        "product(k, 2, 1, k)    | 1     | 1",
        "sum(k, 1, 2, sum(j, 1, k, j)) | 1 | 4",
        "f(n, 2)                | 1     | 7",
        "f(f(1, 1), 1)          | 1     | -1",
        "peeking_error(1, 0.5, 2000, 1) | 1 | 0.514",
        "peeking_error(5, 0.05, 2000, 7) | 1 | 0.127",
        "sum(k, 1, 500000, if(k, 1, 1)) | 1 | 500000",
      })
  void aFormulaHasItsValue(String expression, String unit, double expected) {
    Sheet sheet =
        compute(
            List.of(formula("f", expression, unit)),
            Map.ofEntries(function("f", "x y", "x * y - 1 ^ y")));
    assertThat(faults).isEmpty();
    assertThat(sheet.value("f").orElseThrow().number() / unit(unit).factor())
        .isEqualTo(expected, offset(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-xs                  | UNIT A single value is needed here, and this is a list.",
        "xs + 1               | UNIT A single value is needed here, and this is a list.",
        "1 * xs               | UNIT A single value is needed here, and this is a list.",
        "2 ^ xs               | UNIT A single value is needed here, and this is a list.",
        "xs[none]             | UNIT A single value is needed here, and this is a list.",
        "xs[delay]            | UNIT An index is a plain number; this one is in ms.",
        "2 ^ delay            | UNIT An exponent is a plain number; this one is in ms.",
        "area ^ 0             | UNIT A value in m^2 can be taken to the power of a whole number that is written out, or of 0.5.",
        "area ^ 10            | UNIT A value in m^2 can be taken to the power of a whole number that is written out, or of 0.5.",
        "area ^ n             | UNIT A value in m^2 can be taken to the power of a whole number that is written out, or of 0.5.",
        "delay ^ 0.5          | UNIT There is no square root of ms.",
        "if(delay, 1, 2)      | UNIT A condition is a comparison; this is ms.",
        "if(1, xs, 1)         | UNIT The two values of \"if\" are in a list of plain numbers and in a plain number; they must fit.",
        "if(xs, 1, 2)         | UNIT A single value is needed here, and this is a list.",
        "sum(k, 1, 2, xs)     | UNIT A term is a single value, not a list.",
        "sum(k, delay, 2, k)  | UNIT A bound is a plain number; this one is in ms.",
        "sum(k, 1, delay, k)  | UNIT A bound is a plain number; this one is in ms.",
        "product(k, 1, 2, delay) | UNIT A product multiplies plain numbers; this term is in ms.",
        "total(1)             | UNIT \"total\" takes a list; this is a plain number.",
        "length(n)            | UNIT \"length\" takes a list; this is a plain number.",
        "descending(n)[1]     | UNIT \"descending\" takes a list; this is a plain number.",
        "abs(xs)              | UNIT \"abs\" takes single values; this is a list of plain numbers.",
        "max(xs, xs)          | UNIT \"max\" takes single values; this is a list of plain numbers.",
        "rate + delay ^ 0     | UNIT A value in ms can be taken to the power of a whole number that is written out, or of 0.5.",
        "1 + delay            | UNIT \"1\" is a plain number and \"delay\" is in ms; only like quantities can be added. Make an input of 1 in ms and name it here.",
        "-1 < delay           | UNIT \"-1\" is a plain number and \"delay\" is in ms; only like quantities can be compared. Make an input of -1 in ms and name it here.",
        "n - delay            | UNIT \"n\" is a plain number and \"delay\" is in ms; only like quantities can be subtracted. Give \"n\" a unit that fits.",
        "delay - n            | UNIT \"delay\" is in ms and \"n\" is a plain number; only like quantities can be subtracted. Give \"n\" a unit that fits.",
        "g(1)                 | UNKNOWN_NAME \"g\" takes 2 arguments; 1 is given. They are x, y.",
        "g(1, 2, 3)           | UNKNOWN_NAME \"g\" takes 2 arguments; 3 are given. They are x, y.",
        "min()                | UNKNOWN_NAME \"min\" takes at least 1 argument; none are given.",
        "quux(1)              | UNKNOWN_NAME There is no function \"quux\".",
        "min(none)            | VALUE An empty list has no smallest and no largest item.",
        "0 ^ (-1)             | VALUE This divides by zero: \"0\" stands there and is taken to a power below 0.",
        "xs[0]                | VALUE \"xs\" has items 1 to 3; there is no item 0.",
        "xs[1.5]              | VALUE \"xs\" has items 1 to 3; there is no item 1.5.",
        "xs[n]                | VALUE \"xs\" has items 1 to 3; there is no item 4: \"n\" is 4.",
        "ln(-n)               | VALUE There is a logarithm of numbers above 0 only: \"-n\" is -4, where n = 4.",
        "total(list(1e308, 1e308)) | VALUE This is beyond all numbers: \"total(list(1.0E308, 1.0E308))\" is not finite.",
        "sum(k, 0.5, 2, k)    | VALUE Both bounds must be whole numbers: \"0.5\" stands there, and \"2\" stands there.",
        "sum(k, 1, 3, 1 / (k - 2)) | VALUE This divides by zero: \"k - 2\" is 0, where k = 2.",
        "n / total(none)      | VALUE This divides by zero: \"total(none)\" is 0, where none = a list of 0.",
        "normal_quantile(0)   | VALUE \"normal_quantile\" takes a share between 0 and 1: \"0\" stands there.",
        "normal_quantile(n / 2) | VALUE \"normal_quantile\" takes a share between 0 and 1: \"n / 2\" is 2, where n = 4.",
        "peeking_error(0, 0.5, 1, 1) | VALUE \"looks\" is a whole number from 1 to 1000; this is 0.",
        "peeking_error(1001, 0.5, 1, 1) | VALUE \"looks\" is a whole number from 1 to 1000; this is 1001.",
        "peeking_error(1.5, 0.5, 1, 1) | VALUE \"looks\" is a whole number from 1 to 1000; this is 1.5.",
        "peeking_error(1, 0.5, 0, 1) | VALUE \"runs\" is a whole number from 1 to 1000000; this is 0.",
        "peeking_error(1, 0.5, 1, 0) | VALUE \"seed\" is a whole number from 1 to 2147483647; this is 0.",
        "peeking_error(1, 0, 1, 1) | VALUE \"alpha\" is a share between 0 and 1: \"0\" stands there.",
        "peeking_error(1, 1, 1, 1) | VALUE \"alpha\" is a share between 0 and 1: \"1\" stands there.",
        "peeking_error(6, 0.5, 1000000, 1) | VALUE This takes more than 5000000 steps. Shorten its sums.",
        "sum(k, 1, 2500001, if(k, k, k)) | VALUE This takes more than 5000000 steps. Shorten its sums.",
      })
  void whatHasNoValueIsSaid(String expression, String fault) {
    compute(List.of(formula("f", expression, "1")), Map.ofEntries(function("g", "x y", "x * y")));
    assertThat(faults).isNotEmpty();
    assertThat(faults.get(0)).isEqualTo("f " + fault);
  }

  @Test
  void aLibraryFunctionIsNamedWhenTheNameIsMissed() {
    compute(List.of(formula("f", "waitng(1)", "1")), Map.ofEntries(function("waiting", "x", "x")));
    assertThat(faults)
        .containsExactly(
            "f UNKNOWN_NAME There is no function \"waitng\". Did you mean \"waiting\"?");
  }

  @Test
  void fiveHundredFormulasAreComputedAndTheNextIsSaidOnce() {
    List<Cell> cells =
        IntStream.rangeClosed(1, Sheet.MAX_FORMULAS + 2)
            .mapToObj(i -> (Cell) formula("f" + i, "n + " + i, "1"))
            .collect(Collectors.toCollection(ArrayList::new));
    cells.add(formula("after", "f502 + 1", "1"));
    Sheet sheet = compute(cells, Map.of());
    assertThat(faults)
        .containsExactly(
            "f501 VALUE There are more than 500 formulas here; from this one on none is computed.");
    assertThat(sheet.value("f500")).contains(Value.of(504));
    assertThat(Set.of("f501", "f502", "after")).noneMatch(id -> sheet.value(id).isPresent());
  }

  @Test
  void givenValuesDoNotCountAsFormulas() {
    List<Cell> cells =
        IntStream.rangeClosed(1, Sheet.MAX_FORMULAS + 2)
            .mapToObj(i -> given("x" + i, i, "1"))
            .collect(Collectors.toCollection(ArrayList::new));
    cells.add(formula("f", "x501 + x502", "1"));
    assertThat(compute(cells, Map.of()).value("f")).contains(Value.of(1003));
  }

  @Test
  void formulasOfAFileShareOneAllowance() {
    Allowance allowance = new Allowance();
    assertThat(allowance.takeSteps(Allowance.MAX_FILE_STEPS - 5)).isTrue();
    Sheet sheet =
        compute(
            List.of(
                formula("a", "1 + 1 + 1", "1"),
                formula("b", "if(1, abs(n), n)", "1"),
                formula("c", "total(list(n))", "1")),
            Map.of(),
            allowance);
    assertThat(sheet.value("a")).isPresent();
    assertThat(sheet.value("b")).isPresent();
    assertThat(faults)
        .containsExactly(
            "c VALUE Up to here the formulas of this file take more than 10000000 steps together."
                + " Shorten their sums.");
  }

  @Test
  void anAllowanceLastsToItsEndAndNoFurther() {
    Allowance allowance = new Allowance();
    assertThat(allowance.takeSteps(Allowance.MAX_FILE_STEPS - 1)).isTrue();
    assertThat(allowance.takeSteps(1)).isTrue();
    assertThat(allowance.takeSteps(1)).isFalse();
    assertThat(allowance.takeNodes(Allowance.MAX_FILE_NODES)).isTrue();
    assertThat(allowance.takeNodes(1)).isFalse();
  }

  @Test
  void afterOneFileHasSpentItsAllowanceTheNextHasItsOwn() {
    Allowance allowance = new Allowance();
    assertThat(allowance.takeSteps(Allowance.MAX_FILE_STEPS + 1)).isFalse();
    assertThat(allowance.ofAnotherFile().takeSteps(Allowance.MAX_FILE_STEPS)).isTrue();
  }

  @Test
  void chainsOfCallsAreBoundedInDepth() {
    Map<String, FunctionDefinition> functions =
        IntStream.rangeClosed(1, 200)
            .mapToObj(i -> function("f" + i, "x", i == 1 ? "x" : "f" + (i - 1) + "(x)"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    compute(List.of(formula("shallow", "f10(n)", "1")), functions);
    assertThat(faults).isEmpty();
    compute(List.of(formula("deep", "f200(n)", "1")), functions);
    assertThat(faults).singleElement().asString().contains("deep CYCLE").contains("too often");
  }
}
