package dev.lectern.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lectern.content.LibraryFunction;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Value;
import dev.lectern.content.calc.eval.Evaluator;
import dev.lectern.content.calc.parse.ExpressionParser;
import dev.lectern.content.calc.parse.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The functions of the real content against answers that were computed elsewhere: {@code
 * known-answers.txt}. They are compared to the printed digits.
 */
class KnownAnswersTest {

  private static final String KNOWN = "known-answers.txt";
  private static final String FURTHER = "further-answers.txt";
  private static final int ANSWERS = 147;

  /** Answers of samples were computed with quantiles of seven digits. */
  private static final double RELATIVE = 2e-6;

  private static final Pattern ITEM = Pattern.compile("\\s*;\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Map<String, FunctionDefinition> functions =
      new Lectern()
          .validate(RealContent.FOLDER).value().orElseThrow().functions().stream()
              .map(LibraryFunction::definition)
              .collect(Collectors.toMap(FunctionDefinition::name, function -> function));
  private final Evaluator evaluator = new Evaluator(functions);

  private static List<String> lines(String file) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(KnownAnswersTest.class.getResourceAsStream(file))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<String> allLines() throws IOException {
    List<String> all = new ArrayList<>(lines(KNOWN));
    all.addAll(lines(FURTHER));
    return all;
  }

  private static Expression parse(String text) {
    Parsed parsed = ExpressionParser.parse(text);
    return parsed.tree().orElseThrow(() -> new AssertionError(text + ": " + parsed));
  }

  private Value evaluate(String text, Map<String, Value> names) {
    return evaluator
        .evaluate(
            parse(text),
            names,
            fault -> {
              throw new AssertionError(text + ": " + fault.message());
            })
        .orElseThrow();
  }

  @TestFactory
  List<DynamicTest> theFunctionsGiveTheKnownAnswers() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Value> names = new HashMap<>();
    for (String line : allLines()) {
      if (line.startsWith("##")) {
        names = new HashMap<>();
      } else if (line.contains(" -> ")) {
        Map<String, Value> known = Map.copyOf(names);
        tests.add(dynamicTest(line, () -> compare(line, known)));
      } else if (line.contains(" = ")) {
        int at = line.indexOf(" = ");
        names.put(line.substring(0, at), evaluate(line.substring(at + 3), names));
      }
    }
    return tests;
  }

  private void compare(String line, Map<String, Value> names) {
    int arrow = line.indexOf(" -> ");
    String answer = line.substring(arrow + 4);
    List<String> expressions = ITEM.splitAsStream(line.substring(0, arrow)).toList();
    List<String> answers = COMMA.splitAsStream(answer.replace("[", "").replace("]", "")).toList();
    assertThat(expressions).hasSameSizeAs(answers);
    for (int i = 0; i < answers.size(); i++) {
      BigDecimal printed = new BigDecimal(answers.get(i));
      double halfDigit = printed.ulp().doubleValue() / 2;
      assertThat(evaluate(expressions.get(i), names).number())
          .isCloseTo(
              printed.doubleValue(),
              within(halfDigit + Math.abs(printed.doubleValue()) * RELATIVE));
    }
  }

  @Test
  void thereAreAsManyAnswersAsWereComputed() throws IOException {
    assertThat(lines(KNOWN).stream().filter(line -> line.contains(" -> "))).hasSize(ANSWERS);
  }

  @Test
  void everyFunctionIsTried() throws IOException {
    Set<String> tried = new TreeSet<>();
    for (String line : allLines()) {
      if (line.contains(" -> ") || line.contains(" = ")) {
        String text = line.contains(" -> ") ? line.substring(0, line.indexOf(" -> ")) : line;
        ITEM.splitAsStream(text.substring(text.indexOf(" = ") + (text.contains(" = ") ? 3 : 1)))
            .forEach(expression -> tried.addAll(Names.ofFunctions(parse(expression))));
      }
    }
    Set<String> untried = new TreeSet<>(functions.keySet());
    untried.removeAll(tried);
    assertThat(untried).isEmpty();
  }
}
