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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {

  private final Units units =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("req", "request", "requests", false, true)));

  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Unit unit(String text) {
    return units.parse(text).orElseThrow();
  }

  private SheetTest given(String id, double value, String unit) {
    cells.add(new Cell.Given(id, Value.of(value * unit(unit).factor()), unit(unit)));
    return this;
  }

  private SheetTest given(String id, Double... items) {
    cells.add(new Cell.Given(id, new Value(Arrays.asList(items), true), units.one()));
    return this;
  }

  private SheetTest formula(String id, String expression, String unit) {
    cells.add(
        new Cell.Computed(id, ExpressionParser.parse(expression).tree().orElseThrow(), unit(unit)));
    return this;
  }

  private SheetTest function(String name, String parameters, String body) {
    functions.put(
        name,
        new FunctionDefinition(
            name,
            Arrays.stream(parameters.split(" ")).map(FunctionDefinition.Parameter::new).toList(),
            ExpressionParser.parse(body).tree().orElseThrow()));
    return this;
  }

  private Optional<Double> shown(Sheet sheet, String id) {
    Cell cell = cells.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    return sheet.value(id).map(value -> value.number() / cell.unit().factor());
  }

  private Sheet compute() {
    return Sheet.compute(
        cells,
        Spoilt.NOTHING,
        units,
        functions,
        new Allowance(),
        (id, fault) ->
            faults.add(
                id
                    + " "
                    + fault.kind()
                    + " "
                    + fault.place().from()
                    + "-"
                    + fault.place().to()
                    + " "
                    + fault.message()));
  }

  @Test
  void unitsAreConvertedOnTheWay() {
    Sheet sheet =
        given("dau", 800, "Muser")
            .given("loads", 8, "req/user/day")
            .formula("qps", "dau * loads", "req/s")
            .compute();
    assertThat(faults).isEmpty();
    assertThat(shown(sheet, "qps").orElseThrow()).isEqualTo(74074.07407407407, offset(1e-9));
  }

  @Test
  void orderDoesNotMatter() {
    Sheet sheet =
        formula("c", "a + b", "ms")
            .formula("b", "a * 2", "ms")
            .given("a", 5, "ms")
            .given("d", 1, "1")
            .compute();
    assertThat(shown(sheet, "c"))
        .hasValueSatisfying(v -> assertThat(v).isCloseTo(15, offset(1e-9)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "delay + rate      | ms | UNIT 6-7 \"delay\" is in ms and \"rate\" in req/s; only like quantities can be added. Multiply them, or convert one.",
        "delay - 5         | ms | UNIT 6-7 \"delay\" is in ms and \"5\" is a plain number; only like quantities can be subtracted. Make an input of 5 in ms and name it here.",
        "Delay + Rate      | ms | UNKNOWN_NAME 0-5 Nothing here has the id \"Delay\". Did you mean \"delay\"?; UNKNOWN_NAME 8-12 Nothing here has the id \"Rate\". Did you mean \"rate\"?",
        "delay + quux      | ms | UNKNOWN_NAME 8-12 Nothing here has the id \"quux\". There are delay, rate.",
        "rate * delay      | ms | RESULT_UNIT 5-6 The result is in req, which does not fit the unit ms. Mend the formula, or give it a unit that fits.",
        "rate / rate       | ms | RESULT_UNIT 5-6 The result is a plain number, which does not fit the unit ms. Mend the formula, or take out its unit.",
        "delay + dely     | ms | UNKNOWN_NAME 8-12 Nothing here has the id \"dely\". Did you mean \"delay\"?",
        "mx(delay, delay)  | ms | UNKNOWN_NAME 0-2 There is no function \"mx\". Did you mean \"max\"?",
        "exp(delay)        | 1  | UNIT 0-3 \"exp\" takes plain numbers; this is in ms.",
        "delay ^ rate      | 1  | UNIT 6-7 An exponent is a plain number; this one is in req/s.",
        "delay ^ 1.5       | 1  | UNIT 6-7 A value in ms can be taken to the power of a whole number that is written out, or of 0.5.",
        "sqrt(delay)       | 1  | UNIT 0-4 There is no square root of ms.",
        "ceil(delay)       | ms | UNIT 0-4 \"ceil\" takes a plain number or a count; this is in ms, whose whole numbers depend on the unit. Divide by one unit first.",
        "max(delay, rate)  | ms | UNIT 11-15 The arguments of \"max\" must fit each other; these are in ms and in req/s.",
        "if(delay > rate, 1, 2) | 1 | UNIT 9-10 \"delay\" is in ms and \"rate\" in req/s; only like quantities can be compared. Convert one.",
        "if(1 > 0, delay, rate) | 1 | UNIT 0-2 The two values of \"if\" are in ms and in req/s; they must fit.",
        "delay[1]          | ms | UNIT 0-5 Only a list has items, and this is a single value.",
        "list(delay)       | ms | RESULT_UNIT 0-4 The result is a list of ms, but a formula gives a single value. Take one out, such as the first with [1], or sum them with total(…).",
        "log2()            | 1  | UNKNOWN_NAME 0-4 \"log2\" takes 1 argument; none are given.",
        "delay / 0         | ms | VALUE 6-7 This divides by zero: \"0\" stands there.",
        "rate / (delay - delay) | req/s^2 | VALUE 5-6 This divides by zero: \"delay - delay\" is 0, where delay = 5 ms.",
        "(0 - 8) ^ 0.5     | 1  | VALUE 8-9 A number below 0 has powers of whole numbers only: \"0 - 8\" is below 0, and \"0.5\" stands there.",
        "sqrt(1 - 2)       | 1  | VALUE 0-4 A number below 0 has no square root: \"1 - 2\" is below 0.",
        "ln(0)             | 1  | VALUE 0-2 There is a logarithm of numbers above 0 only: \"0\" stands there.",
        "ln(1 - rate / rate) | 1 | VALUE 0-2 There is a logarithm of numbers above 0 only: \"1 - rate / rate\" is 0, where rate = 10 requests/s.",
        "exp(1000)         | 1  | VALUE 0-3 This is beyond all numbers: \"exp(1000)\" is not finite.",
        "10 ^ 300 * 10 ^ 300 | 1 | VALUE 9-10 This is beyond all numbers: \"10 ^ 300 * 10 ^ 300\" is not finite.",
        "list(1, 2)[3]     | 1  | VALUE 10-11 \"list(1, 2)\" has items 1 to 2; there is no item 3.",
        "sum(k, 1, 3, list(1, 2)[k]) | 1 | VALUE 23-24 \"list(1, 2)\" has items 1 to 2; there is no item 3: \"k\" is 3.",
        "sum(k, 1, 1.5, k) | 1  | VALUE 0-3 Both bounds must be whole numbers: \"1\" stands there, and \"1.5\" stands there.",
        "sum(k, 1, 10 ^ 9, k) | 1 | VALUE 0-3 This takes more than 5000000 steps. Shorten its sums.",
        "normal_quantile(1)   | 1 | VALUE 0-15 \"normal_quantile\" takes a share between 0 and 1: \"1\" stands there."
      })
  void whatDoesNotHoldIsNamedAtItsPlace(String expression, String unit, String fault) {
    given("delay", 5, "ms").given("rate", 10, "req/s").formula("f", expression, unit).compute();
    assertThat(faults)
        .containsExactly(
            Arrays.stream(fault.split("; (?=[A-Z_]{4,} )"))
                .map(each -> "f " + each)
                .toArray(String[]::new));
  }

  @Test
  void aCycleIsNamedWithItsWholeWay() {
    Sheet sheet =
        formula("a", "b + 1", "1").formula("b", "2 * c", "1").formula("c", "a", "1").compute();
    assertThat(faults)
        .containsExactly(
            "c CYCLE 0-1 \"a\" is computed from itself: a → b → c → a. Give one of"
                + " them as an input.");
    assertThat(sheet.value("a")).isEmpty();
  }

  @Test
  void whatDependsOnAWrongCellIsNotComplainedOf() {
    Sheet sheet =
        given("x", 1, "1")
            .formula("wrong", "x / 0", "1")
            .formula("after", "wrong + 1", "1")
            .formula("bad_unit", "x + 1", "ms")
            .formula("after_that", "bad_unit * 2", "ms")
            .compute();
    assertThat(faults)
        .hasSize(2)
        .extracting(f -> f.split(" ")[0])
        .containsExactly("wrong", "bad_unit");
    assertThat(sheet.value("after")).isEmpty();
    assertThat(sheet.value("x")).contains(Value.of(1));
  }

  @Test
  void functionsOfContentTakeTheUnitsOfTheirArguments() {
    Sheet sheet =
        function("little", "rate wait", "rate * wait")
            .given("rate", 500, "req/s")
            .given("wait", 80, "ms")
            .formula("in_flight", "little(rate, wait)", "req")
            .compute();
    assertThat(faults).isEmpty();
    assertThat(shown(sheet, "in_flight")).contains(40.0);
  }

  @Test
  void troubleInsideAFunctionIsReportedWhereItWasCalled() {
    function("twice", "x", "x + 1")
        .given("delay", 5, "ms")
        .formula("f", "2 * twice(delay)", "ms")
        .compute();
    assertThat(faults)
        .containsExactly(
            "f UNIT 4-9 In \"twice\": \"x\" is in ms and \"1\" is a plain number; only like quantities"
                + " can be added. Make an input of 1 in ms and name it here.");
  }

  @Test
  void aDivisionByZeroInsideAFunctionNamesItAndTheCallersValues() {
    function("wait", "capacity rate", "1 / (capacity - rate)")
        .given("load", 10, "req/s")
        .formula("f", "wait(load, 2 * load / 2)", "s/req")
        .compute();
    assertThat(faults)
        .containsExactly(
            "f VALUE 0-4 In \"wait\": This divides by zero: \"capacity - rate\" is 0, where capacity ="
                + " 10 requests/s and rate = 2 * load / 2.");
  }

  @Test
  void aCallOfASpoiltFunctionIsNotComplainedOf() {
    formula("a", "gone(1) + 1", "1").given("x", 1, "1").formula("b", "lost(x)", "1");
    Sheet sheet =
        Sheet.compute(
            cells,
            new Spoilt(Set.of(), Set.of("gone")),
            units,
            functions,
            new Allowance(),
            (id, fault) -> faults.add(id));
    assertThat(faults).containsExactly("b");
    assertThat(sheet.value("a")).isEmpty();
  }

  @Test
  void aFunctionThatCallsItselfIsRefused() {
    function("f", "x", "g(x)").function("g", "x", "f(x)").formula("a", "f(1)", "1").compute();
    assertThat(faults)
        .containsExactly(
            "a CYCLE 0-1 In \"g\": \"f\" calls itself: f → g → f. Take the"
                + " call out of one of them.");
  }

  @Test
  void functionsThatMultiplyCallsAreBounded() {
    function("f0", "x", "x + 1");
    for (int i = 1; i < 20; i++) {
      function("f" + i, "x", "f" + (i - 1) + "(x) + f" + (i - 1) + "(x)");
    }
    formula("a", "f19(1)", "1").compute();
    assertThat(faults).isNotEmpty().allMatch(fault -> fault.contains("call each other too often"));
  }

  @Test
  void listsAreWalkedThrough() {
    Sheet sheet =
        given("gains", 3.0, 0.0, 2.0, 1.0, 0.0)
            .function("dcg", "g", "sum(k, 1, length(g), g[k] / log2(k + 1))")
            .formula("ndcg", "dcg(gains) / dcg(descending(gains))", "1")
            .formula("least", "min(gains)", "1")
            .formula("all", "total(gains)", "1")
            .compute();
    assertThat(faults).isEmpty();
    assertThat(shown(sheet, "ndcg").orElseThrow()).isEqualTo(0.93045, offset(1e-5));
    assertThat(shown(sheet, "least")).contains(0.0);
    assertThat(shown(sheet, "all")).contains(6.0);
  }
}
