package dev.lectern.generator.schema;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.schema.Field;
import dev.lectern.content.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an editor says of a key: its sentence, its shape, and what rules hold its value to. */
final class SchemaSentences {

  private final List<RuleDescription> rules;
  private final Map<String, RuleDescription> byId;

  SchemaSentences(List<RuleDescription> rules) {
    this.rules = List.copyOf(rules);
    this.byId =
        rules.stream().collect(Collectors.toMap(rule -> rule.id().value(), Function.identity()));
  }

  /** All rules there are. */
  List<RuleDescription> rules() {
    return rules;
  }

  /** What is said of a key. */
  String of(Field field) {
    Set<String> held = new LinkedHashSet<>(field.shape().accept(new RulesOfShape()));
    held.addAll(field.rules());
    List<String> said = new ArrayList<>();
    said.add(field.sentence());
    String shape = field.shape().accept(new ShapeInWords());
    if (!shape.isEmpty()) {
      said.add(shape);
    }
    held.forEach(rule -> said.add(sentence(rule)));
    return String.join(" ", said);
  }

  private String sentence(String rule) {
    String sentence = Objects.requireNonNull(byId.get(rule), rule).sentence();
    return sentence.substring(0, sentence.length() - 1) + " (" + rule + ").";
  }

  /** What does not go without saying. */
  private static final class ShapeInWords implements Shape.Cases<String> {

    @Override
    public String line(Shape.Line line) {
      return line.markdown() ? "Inline Markdown." : "";
    }

    @Override
    public String word(Shape.Word word) {
      return "";
    }

    @Override
    public String whole(Shape.Whole whole) {
      return "From " + whole.least() + " to " + whole.most() + ".";
    }

    @Override
    public String truth(Shape.Truth truth) {
      return "";
    }

    @Override
    public String amount(Shape.Amount amount) {
      return "";
    }

    @Override
    public String quantity(Shape.Quantity quantity) {
      return "";
    }

    @Override
    public String ends(Shape.Ends ends) {
      return "The smaller first.";
    }

    @Override
    public String choice(Shape.Choice choice) {
      return "";
    }

    @Override
    public String list(Shape.ListOf list) {
      return list.item().accept(this);
    }

    @Override
    public String oneOrMore(Shape.OneOrMore list) {
      return "";
    }

    @Override
    public String mapping(Shape.Mapping mapping) {
      return "";
    }
  }

  /** The ids of the rules that hold the values of a shape to more than a schema can say. */
  private static final class RulesOfShape implements Shape.Cases<List<String>> {

    @Override
    public List<String> line(Shape.Line line) {
      return List.of();
    }

    @Override
    public List<String> word(Shape.Word word) {
      return switch (word.form()) {
        case ID -> List.of("reference-resolves");
        case NEW_ID -> List.of("id-shape", "unique-id");
        case SKILL_NAME -> List.of("skill-name-spec");
        case FIGURE -> List.of();
        case FIGURE_ELSEWHERE -> List.of("citation-resolves");
        case FORMULA -> List.of("formula-syntax", "formula-names", "formula-units");
        case UNIT, SYMBOL -> List.of("quantity-form");
        case ADDRESS, FILE_ADDRESS -> List.of("link-scheme");
        case DATE -> List.of();
        case LINK -> List.of("link-resolves");
        case RULE -> List.of("suppression-used");
        case ABBREVIATION, PHRASE -> List.of();
      };
    }

    @Override
    public List<String> whole(Shape.Whole whole) {
      return List.of();
    }

    @Override
    public List<String> truth(Shape.Truth truth) {
      return List.of();
    }

    @Override
    public List<String> amount(Shape.Amount amount) {
      return List.of();
    }

    @Override
    public List<String> quantity(Shape.Quantity quantity) {
      return List.of("quantity-form");
    }

    @Override
    public List<String> ends(Shape.Ends ends) {
      return List.of();
    }

    @Override
    public List<String> choice(Shape.Choice choice) {
      return List.of();
    }

    @Override
    public List<String> list(Shape.ListOf list) {
      List<String> rules = new ArrayList<>(list.item().accept(this));
      if (list.once()) {
        rules.add("no-repetition");
      }
      return rules;
    }

    @Override
    public List<String> oneOrMore(Shape.OneOrMore list) {
      return list(new Shape.ListOf(list.item(), false, true));
    }

    @Override
    public List<String> mapping(Shape.Mapping mapping) {
      return List.of();
    }
  }
}
