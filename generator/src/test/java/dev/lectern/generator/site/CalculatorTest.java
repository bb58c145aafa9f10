package dev.lectern.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
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
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.diagram.MermaidInstallation;
import dev.lectern.generator.diagram.RealMermaid;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.process.Invocation;
import dev.lectern.generator.process.ToolResult;
import dev.lectern.generator.process.ToolRunner;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
    MermaidInstallation browser = RealMermaid.installation();
    for (RenderedFile file : RealContent.rendering().site()) {
      Path target = folder.resolve("site").resolve(file.path().value());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
    Path script = folder.resolve("calculator-check.mjs");
    try (InputStream text =
        Objects.requireNonNull(CalculatorTest.class.getResourceAsStream("calculator-check.mjs"))) {
      Files.copy(text, script);
    }
    Path run = Files.createDirectory(folder.resolve("run"));
    int figures = writeJob(folder.resolve("job.json"), browser);
    List<String> lines = new ArrayList<>();

    ToolResult result =
        ToolRunner.run(
            new Invocation(
                List.of(
                    browser.node().toString(),
                    script.toString(),
                    folder.resolve("job.json").toString()),
                run,
                Map.of("PATH", "/usr/bin:/bin", "HOME", run.toString(), "TZ", "UTC"),
                Duration.ofMinutes(15)),
            lines::add);

    assertThat(result.exitCode()).as(result.errors()).isZero();
    assertThat(figures).isGreaterThan(1_000);
    assertThat(lines).containsExactly("checked " + figures);
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

  private int writeJob(Path job, MermaidInstallation browser) throws IOException {
    int figures = 0;
    try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(job))) {
      json.writeStartObject();
      json.writeStringField("packages", browser.folder().toString());
      json.writeStringField("browser", browser.browser().toString());
      json.writeStringField("profile", folder.resolve("run/profile").toString());
      json.writeArrayFieldStart("pages");
      for (Figured entry : figured()) {
        Calculation calculation = entry.calculation();
        json.writeStartObject();
        json.writeStringField(
            "file",
            folder
                .resolve("site/" + entry.key().kind().folder() + "/" + entry.key().id() + ".html")
                .toString());
        json.writeArrayFieldStart("cases");
        Random random = new Random(entry.key().id().hashCode());
        for (int i = 0; i < CASES; i++) {
          figures += writeCase(json, calculation, random);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
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
        Sheet.compute(cells, Set.of(), units, functions, new Allowance(), (id, fault) -> {});
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
