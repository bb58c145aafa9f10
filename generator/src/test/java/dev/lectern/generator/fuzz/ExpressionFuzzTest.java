package dev.lectern.generator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.ExpressionText;
import dev.lectern.content.calc.Fault;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.calc.eval.Cell;
import dev.lectern.content.calc.eval.Sheet;
import dev.lectern.content.calc.eval.Spoilt;
import dev.lectern.content.calc.parse.ExpressionParser;
import dev.lectern.content.calc.parse.Parsed;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever formulas say: each has a finite value, or something is said about it. An input's first
 * line is the body of a function {@code f(x, y)}; each further one is a formula {@code f1}, {@code
 * f2} …, with its unit behind a semicolon.
 */
class ExpressionFuzzTest {

  private static final int MAX_FORMULAS = 8;

  private static final Units UNITS =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("USD", "$", "$", true, false)));

  private static final List<Cell> GIVEN =
      List.of(
          given("a", 5, "ms"),
          given("b", 3, "s"),
          given("n", 10, "1"),
          given("zero", 0, "1"),
          given("share", 12, "%"),
          given("users", 800, "Muser"),
          given("rate", 8, "user/day"),
          given("size", 64, "GiB"),
          given("price", 0.3, "USD/user"),
          new Cell.Given("xs", new Value(List.of(0.9, 0.6, 0.4), true), UNITS.one()));

  private static Cell given(String id, double value, String unit) {
    Unit of = UNITS.parse(unit).orElseThrow();
    return new Cell.Given(id, Value.of(value * of.factor()), of);
  }

  static Stream<byte[]> seeds() {
    return Stream.of(
            "x / y\na + b; ms\nusers * rate; user/s\nusers * rate * price; USD/day",
            "if(x < y, x, y)\nf(a, b); s\nmax(a, b, 2 * a); ms\nabs(-n) - -n",
            "sum(k, 1, x, k ^ y)\nf(n, 2)\nproduct(k, 1, n, 1 - share); %\nsum(k, n, 1, 1 / zero)",
            "x\ntotal(xs) / length(xs)\ndescending(xs)[1]; %\nlist(1, 2, 3)[f1]\nlist(a, b)[2]; s",
            "x ^ 2\n-2 ^ 2 ^ 3\n(-2) ^ 2\n10 ^ (-3); ppm\nf(1e308, 1)\n1e999\n.5e-3",
            "sqrt(x * x)\nf(a, 1); ms\nln(0)\nlog2(n) + log10(n) + exp(n)\nround(size / a); GB/s",
            "normal_cdf(x)\nnormal_quantile(0.975)\nceil(users) + floor(users); user\nf(f1, 1); %",
            "y\nf2 + 1\nf1 * 2\nunknown + 1\na = b\n3 × 4\npeeking_error(2, 0.05, 100, 7)",
            "n\n((((1))))\nxs[1]\n1 == 1\n1 != 2 >= 3\na <= b\nmin(xs); %\n5 %",
            "((((1))))[1]\nxs[1][1]\n(xs)[1]\nf(x, y)[1]\n(-xs)[1]\nif(a, b, c)[2]",
            "1e30111111111111\n1e-0000000000000000000001\n1E+99999\n1e9999 % 2")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyFormulaHasAFiniteValueOrAFault(byte[] bytes) {
    Harmless.text(bytes).ifPresent(text -> Harmless.sameTwice(() -> computed(text)));
  }

  /** What came of it, as text. */
  private static List<String> computed(String text) {
    List<String> said = new ArrayList<>();
    List<Cell> cells = new ArrayList<>(GIVEN);
    Map<String, FunctionDefinition> functions = new HashMap<>();
    List<String> lines = text.lines().limit(MAX_FORMULAS + 1).toList();
    Set<String> unread = new LinkedHashSet<>();
    Set<String> circular = new LinkedHashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(";", 2);
      Optional<Expression> tree = read(parts[0], said);
      Unit unit =
          Optional.of(parts)
              .filter(p -> p.length == 2)
              .flatMap(p -> UNITS.parse(p[1].strip()))
              .orElse(UNITS.one());
      if (i == 0) {
        tree.filter(body -> Names.ofFunctions(body).contains("f"))
            .ifPresent(b -> circular.add("f"));
        tree.filter(body -> circular.isEmpty())
            .ifPresent(
                body ->
                    functions.put(
                        "f",
                        new FunctionDefinition(
                            "f",
                            List.of(
                                new FunctionDefinition.Parameter("x"),
                                new FunctionDefinition.Parameter("y")),
                            body)));
      } else if (tree.isPresent()) {
        cells.add(new Cell.Computed("f" + i, tree.get(), unit));
      } else {
        unread.add("f" + i);
      }
    }
    Set<String> faulty = new LinkedHashSet<>();
    Sheet sheet =
        Sheet.compute(
            cells,
            new Spoilt(unread, circular),
            UNITS,
            functions,
            new Allowance(),
            (id, fault) -> {
              faulty.add(id);
              said.add(id + ": " + checked(fault));
            });
    for (Cell cell : cells) {
      sheet.value(cell.id()).ifPresent(value -> said.add(cell.id() + " = " + shown(value, cell)));
    }
    boolean sound = unread.isEmpty() && circular.isEmpty() && faulty.isEmpty();
    assertThat(cells).as("%s", said).allMatch(c -> !sound || sheet.value(c.id()).isPresent());
    assertThat(faulty).as("%s", said).noneMatch(id -> sheet.value(id).isPresent());
    return said;
  }

  /** The tree of a text, which printed is read as the same tree. */
  private static Optional<Expression> read(String text, List<String> said) {
    Parsed parsed = ExpressionParser.parse(text);
    if (parsed instanceof Parsed.Refused refused) {
      said.add(checked(refused.fault()));
      assertThat(refused.fault().place().to()).isLessThanOrEqualTo(Math.max(1, text.length()));
      return Optional.empty();
    }
    Expression tree = parsed.tree().orElseThrow();
    String printed = ExpressionText.of(tree);
    if (printed.length() <= ExpressionParser.MAX_LENGTH) {
      assertThat(ExpressionParser.parse(printed).tree().map(ExpressionText::of))
          .as(text)
          .contains(printed);
    }
    return Optional.of(tree);
  }

  private static String checked(Fault fault) {
    String ours = fault.message().replaceAll("\"[^\"]*\"", "");
    assertThat(ours).isNotBlank().doesNotContain("Exception", "NaN", "Infinity");
    return fault.toString();
  }

  private static String shown(Value value, Cell cell) {
    assertThat(value.items()).as(cell.id()).allMatch(Double::isFinite);
    return Quantity.computed(value, cell.unit(), Rounding.USUAL).text();
  }
}
