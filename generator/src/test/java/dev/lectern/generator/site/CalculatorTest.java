package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.Calculation;
import dev.lectern.content.CountingUnit;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.Kind;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Allowance;
import dev.lectern.content.calc.eval.Cell;
import dev.lectern.content.calc.eval.Sheet;
import dev.lectern.content.calc.eval.Spoilt;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RealContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calculators of the real pages, in a real browser, against the build's own numbers. */
class CalculatorTest {

  private static final int CASES = 200;

  private final Path folder;
  private final ValidContent content =
      new Lectern().validate(RealContent.FOLDER).value().orElseThrow();
  private final Units units =
      Units.with(
          content.entries(Kind.UNIT).stream()
              .map(CountingUnit.class::cast)
              .map(CountingUnit::name)
              .toList());
  private final Map<String, FunctionDefinition> functions =
      content.functions().stream()
          .map(LibraryFunction::definition)
          .collect(Collectors.toMap(FunctionDefinition::name, definition -> definition));

  CalculatorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theBrowserShowsWhatTheBuildComputes() throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);
    AtomicInteger figures = new AtomicInteger();

    List<String> lines =
        site.run(
            "calculator-check.mjs",
            Duration.ofMinutes(15),
            json -> figures.set(writeCases(json, site)));

    assertThat(figures.get()).isGreaterThan(1_000);
    assertThat(lines).containsExactly("checked " + figures);
  }

  @Test
  void whatIsTypedShowsAtOnceStaysInTheAddressAndIsReset() throws IOException {
    SiteInBrowser site = new SiteInBrowser(folder);

    List<String> lines =
        site.run(
            "calculator-use.mjs",
            Duration.ofMinutes(3),
            json -> {
              json.writeStringField("site", site.page("").toString());
              json.writeStringField("page", "problems/recommendation-system.html");
            });

    assertThat(lines)
        .containsExactly(
            "published: 800; Load 74,074 requests/s; ; ",
            "half the users: 400; Load 37,037 requests/s; users=400;"
                + " Load: 74,074 requests/s 37,037 requests/s",
            "candidates too: 400; Load 37,037 requests/s; users=400&candidates=1000;"
                + " Ranking cost: $0.7/M requests $1.4/M requests",
            "reloaded: 400; Load 37,037 requests/s; users=400&candidates=1000;"
                + " Load: 74,074 requests/s 37,037 requests/s",
            "a slider: 80; Load 7,407 requests/s; users=80&candidates=1000;"
                + " Load: 74,074 requests/s 7,407 requests/s",
            "out of range: 7; Load 7,407 requests/s; users=80&candidates=1000;"
                + " Load: 74,074 requests/s 7,407 requests/s",
            "reset: 800; Load 74,074 requests/s; ; ",
            "budget: Sum, of 200 ms: 1 ms over 201; hop-10=61",
            "a shorter deadline: Sum, of 150 ms: 50 ms over 200 (over); deadline=150",
            "a hop that is a figure: Sum, of 200 ms: 15 ms over 215 (over);"
                + " first-hop-of=eligible&eligible=25",
            "a wrong address: 800; Load 74,074 requests/s;"
                + " users=abc&hop-1=xx&peak_factor=99&candidates=1000;"
                + " Scores: 92.6M items/s 185M items/s",
            "it is told so: Left out of the address, unreadable or out of range: hop-1=xx."
                + " | Left out of the address, unreadable or out of range: users=abc,"
                + " peak_factor=99. Not the published values.",
            "and the budget: Sum, of 200 ms 200;"
                + " users=abc&hop-1=xx&peak_factor=99&candidates=1000",
            "the next change: 800; Load 74,074 requests/s; hop-1=xx&candidates=900;"
                + " Scores: 92.6M items/s 167M items/s",
            "without script: 800M users; 74,074 requests/s; 0 fields");
  }

  private List<Figured> figured() {
    return Arrays.stream(Kind.values())
        .filter(Kind::isListed)
        .flatMap(kind -> content.entries(kind).stream())
        .filter(Figured.class::isInstance)
        .map(Figured.class::cast)
        .filter(entry -> !entry.calculation().isEmpty())
        .toList();
  }

  private int writeCases(JsonGenerator json, SiteInBrowser site) throws IOException {
    int figures = 0;
    json.writeArrayFieldStart("pages");
    for (Figured entry : figured()) {
      Calculation calculation = entry.calculation();
      json.writeStartObject();
      json.writeStringField(
          "file",
          site.page(entry.key().kind().folder() + "/" + entry.key().id() + ".html").toString());
      json.writeArrayFieldStart("cases");
      Random random = new Random(entry.key().id().hashCode());
      for (int i = 0; i < CASES; i++) {
        figures += writeCase(json, calculation, random);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    return figures;
  }

  private int writeCase(JsonGenerator json, Calculation calculation, Random random)
      throws IOException {
    Map<String, BigDecimal> typed = new LinkedHashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Input input : calculation.inputs()) {
      Value value = input.quantity().value();
      if (!value.list()) {
        BigDecimal number = anyOf(input.range().orElseThrow(), random);
        typed.put(input.id(), number);
        value = Value.of(number.doubleValue() * input.quantity().unit().factor());
      }
      cells.add(new Cell.Given(input.id(), value, input.quantity().unit()));
    }
    for (Formula formula : calculation.formulas()) {
      cells.add(new Cell.Computed(formula.id(), formula.expression(), formula.result().unit()));
    }
    Sheet sheet =
        Sheet.compute(cells, Spoilt.NOTHING, units, functions, new Allowance(), (id, fault) -> {});
    json.writeStartObject();
    json.writeObjectFieldStart("inputs");
    for (Map.Entry<String, BigDecimal> input : typed.entrySet()) {
      json.writeStringField(input.getKey(), input.getValue().toPlainString());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("figures");
    for (Formula formula : calculation.formulas()) {
      json.writeStringField(
          formula.id(),
          sheet
              .value(formula.id())
              .map(v -> Quantity.computed(v, formula.result().unit(), formula.rounding()).text())
              .orElse("—"));
    }
    json.writeEndObject();
    json.writeEndObject();
    return calculation.formulas().size();
  }

  /** Evenly by ratio where the range is wide. */
  private static BigDecimal anyOf(Input.Range range, Random random) {
    double least = range.least().doubleValue();
    double most = range.most().doubleValue();
    double at = random.nextDouble();
    double value =
        least > 0 && most / least > 20
            ? least * Math.pow(most / least, at)
            : least + (most - least) * at;
    BigDecimal number = new BigDecimal(value).round(new MathContext(4));
    return number.max(range.least()).min(range.most());
  }
}
