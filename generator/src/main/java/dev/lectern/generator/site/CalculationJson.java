package dev.lectern.generator.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.Calculation;
import dev.lectern.content.EntryId;
import dev.lectern.content.Figured;
import dev.lectern.content.Formula;
import dev.lectern.content.Input;
import dev.lectern.content.LibraryFunction;
import dev.lectern.content.calc.Expression;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.Names;
import dev.lectern.content.calc.Rounding;
import dev.lectern.content.calc.unit.QuantityText;
import dev.lectern.content.calc.unit.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures as data for the reader's browser, which computes them anew when an input is changed. It
 * holds inputs, formulas as trees, the functions that they call, and what is printed around each
 * number; the site's calculator reads it. On the page of an entry each figure stands in its row,
 * without the names of its parts: some pages have more than a hundred.
 *
 * <p>A tree is a number, a name as text, or a list of an operator and its parts: {@code ["*","dau",
 * ["call","halve",3]]}.
 */
final class CalculationJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CalculationJson() {}

  /**
   * The functions that the formulas of an entry call.
   *
   * @param library all functions that there are, by name
   */
  static String functions(Calculation calculation, Map<String, LibraryFunction> library) {
    return text(json -> functions(json, List.of(calculation), library));
  }

  /**
   * One input without its id, as {@code [value, least, most, factor, before, after, afterOne]}; a
   * list has null for its range, and the last is left out where it is the one before.
   */
  static String of(Input input) {
    return text(
        json -> {
          json.writeStartArray();
          json.writeString(value(input));
          Optional<Input.Range> range =
              input.quantity().value().list() ? Optional.empty() : input.range();
          json.writeString(range.map(ends -> ends.least().toPlainString()).orElse(null));
          json.writeString(range.map(ends -> ends.most().toPlainString()).orElse(null));
          unitItems(json, input.quantity().unit());
          json.writeEndArray();
        });
  }

  /**
   * One formula without its id, as {@code [tree, digits, decimals, factor, before, after,
   * afterOne]}; one of digits and decimals is null.
   */
  static String of(Formula formula) {
    return text(
        json -> {
          json.writeStartArray();
          tree(json, formula.expression());
          if (formula.rounding().kind() == Rounding.Kind.DIGITS) {
            json.writeNumber(formula.rounding().count());
            json.writeNull();
          } else {
            json.writeNull();
            json.writeNumber(formula.rounding().count());
          }
          unitItems(json, formula.result().unit());
          json.writeEndArray();
        });
  }

  private static void unitItems(JsonGenerator json, Unit unit) throws IOException {
    json.writeNumber(unit.factor());
    QuantityText.Affix one = QuantityText.affix(unit, true);
    QuantityText.Affix many = QuantityText.affix(unit, false);
    json.writeString(many.before());
    json.writeString(many.after());
    if (!one.after().equals(many.after())) {
      json.writeString(one.after());
    }
  }

  private static String value(Input input) {
    return input.quantity().printed().stream()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(", "));
  }

  /**
   * The figures of many entries, each with its labels, and the functions once: {@code {"functions":
   * {…}, "entries": [{"id", "kind", "title", "href", "inputs", "formulas"}…]}}.
   *
   * @param library all functions that there are, by name
   * @param href the way to an entry
   */
  static String of(
      List<Figured> entries,
      Map<String, LibraryFunction> library,
      Function<EntryId, String> id,
      Function<EntryId, String> href) {
    return text(
        json -> {
          json.writeStartObject();
          json.writeFieldName("functions");
          functions(json, entries.stream().map(Figured::calculation).toList(), library);
          json.writeArrayFieldStart("entries");
          for (Figured entry : entries) {
            json.writeStartObject();
            json.writeStringField("id", id.apply(entry.key()));
            json.writeStringField("title", entry.title());
            json.writeStringField("href", href.apply(entry.key()));
            figures(json, entry.calculation());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String text(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return text.toString();
  }

  private static void figures(JsonGenerator json, Calculation calculation) throws IOException {
    json.writeArrayFieldStart("inputs");
    for (Input input : calculation.inputs()) {
      json.writeStartObject();
      json.writeStringField("label", input.label());
      json.writeStringField("id", input.id());
      input(json, input);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("formulas");
    for (Formula formula : calculation.formulas()) {
      json.writeStartObject();
      json.writeStringField("label", formula.label());
      json.writeStringField("formula", formula.text());
      json.writeStringField("id", formula.id());
      formula(json, formula);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void functions(
      JsonGenerator json, List<Calculation> calculations, Map<String, LibraryFunction> library)
      throws IOException {
    json.writeStartObject();
    for (FunctionDefinition function : called(calculations, library).values()) {
      json.writeArrayFieldStart(function.name());
      json.writeStartArray();
      for (FunctionDefinition.Parameter parameter : function.parameters()) {
        json.writeString(parameter.name());
      }
      json.writeEndArray();
      tree(json, function.body());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** The functions that the formulas call, and those that these call, by name. */
  private static Map<String, FunctionDefinition> called(
      List<Calculation> calculations, Map<String, LibraryFunction> library) {
    Map<String, FunctionDefinition> called = new TreeMap<>();
    Deque<Expression> open = new ArrayDeque<>();
    for (Calculation calculation : calculations) {
      calculation.formulas().forEach(formula -> open.add(formula.expression()));
    }
    while (!open.isEmpty()) {
      for (String name : Names.ofFunctions(open.remove())) {
        LibraryFunction function = library.get(name);
        if (function != null && called.put(name, function.definition()) == null) {
          open.add(function.definition().body());
        }
      }
    }
    return called;
  }

  private static void input(JsonGenerator json, Input input) throws IOException {
    json.writeStringField("value", value(input));
    if (input.quantity().value().list()) {
      json.writeBooleanField("list", true);
    } else {
      Input.Range range = input.range().orElseThrow();
      json.writeStringField("least", range.least().toPlainString());
      json.writeStringField("most", range.most().toPlainString());
    }
    unit(json, input.quantity().unit());
  }

  private static void formula(JsonGenerator json, Formula formula) throws IOException {
    unit(json, formula.result().unit());
    json.writeNumberField(
        formula.rounding().kind() == Rounding.Kind.DIGITS ? "digits" : "decimals",
        formula.rounding().count());
    json.writeFieldName("tree");
    tree(json, formula.expression());
  }

  private static void unit(JsonGenerator json, Unit unit) throws IOException {
    json.writeNumberField("factor", unit.factor());
    QuantityText.Affix one = QuantityText.affix(unit, true);
    QuantityText.Affix many = QuantityText.affix(unit, false);
    json.writeStringField("before", many.before());
    json.writeStringField("after", many.after());
    if (!one.after().equals(many.after())) {
      json.writeStringField("afterOne", one.after());
    }
  }

  private static void tree(JsonGenerator json, Expression expression) throws IOException {
    try {
      expression.accept(new Tree(json));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes a tree. */
  private record Tree(JsonGenerator json) implements Expression.Cases<Boolean> {

    private interface Writing {
      void write() throws IOException;
    }

    private boolean write(Writing writing) {
      try {
        writing.write();
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean list(List<String> words, List<Expression> parts) {
      return write(
          () -> {
            json.writeStartArray();
            for (String word : words) {
              json.writeString(word);
            }
            for (Expression part : parts) {
              part.accept(this);
            }
            json.writeEndArray();
          });
    }

    @Override
    public Boolean number(Expression.Number number) {
      return write(() -> json.writeNumber(number.value()));
    }

    @Override
    public Boolean name(Expression.Name name) {
      return write(() -> json.writeString(name.name()));
    }

    @Override
    public Boolean negation(Expression.Negation negation) {
      return list(List.of("negate"), List.of(negation.operand()));
    }

    @Override
    public Boolean binary(Expression.Binary binary) {
      return list(List.of(binary.operator().symbol()), List.of(binary.left(), binary.right()));
    }

    @Override
    public Boolean call(Expression.Call call) {
      return list(List.of("call", call.function()), call.arguments());
    }

    @Override
    public Boolean item(Expression.Item item) {
      return list(List.of("item"), List.of(item.list(), item.index()));
    }

    @Override
    public Boolean choice(Expression.Choice choice) {
      return list(List.of("if"), List.of(choice.condition(), choice.then(), choice.otherwise()));
    }

    @Override
    public Boolean series(Expression.Series series) {
      String word = series.kind() == Expression.Series.Kind.SUM ? "sum" : "product";
      return list(
          List.of(word, series.index()), List.of(series.first(), series.last(), series.term()));
    }
  }
}
