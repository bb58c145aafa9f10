package dev.lectern.generator.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.schema.Shape;
import dev.lectern.content.validate.Suppressions;
import dev.lectern.generator.json.JsonText.Writing;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The keywords for values of each shape, written into an object that is open. */
final class ShapeSchema implements Shape.Cases<Writing> {

  /** More digits are not read. */
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("999999999999.999999999");

  private static final int LONGEST_NAME = 64;

  private final boolean none;
  private final SchemaSentences sentences;

  /**
   * @param none whether there may be nothing in place of a value
   */
  ShapeSchema(boolean none, SchemaSentences sentences) {
    this.none = none;
    this.sentences = sentences;
  }

  @Override
  public Writing line(Shape.Line line) {
    return json -> {
      types(json, "string", "number", "boolean");
      pattern(json, Patterns.LINE, "This takes one line of text.");
    };
  }

  /** {@code true} can be an id like any word, though YAML has another name for it. */
  @Override
  public Writing word(Shape.Word word) {
    return switch (word.form()) {
      case FORMULA, UNIT, LINK -> line(new Shape.Line(false));
      case ID, NEW_ID ->
          json -> {
            types(json, "string", "integer", "boolean");
            id(json, Patterns.LONGEST_ID);
          };
      case SKILL_NAME ->
          json -> {
            types(json, "string", "integer", "boolean");
            id(json, LONGEST_NAME);
          };
      case FIGURE ->
          json -> {
            types(json, "string", "boolean");
            pattern(
                json,
                Patterns.FIGURE,
                "An id of a figure: a-z, 0-9 and _, beginning with a letter.");
          };
      case SYMBOL ->
          json -> {
            types(json, "string", "boolean");
            pattern(json, Patterns.SYMBOL, "The symbol of a unit: up to 24 letters.");
          };
      case FIGURE_ELSEWHERE ->
          json -> {
            types(json, "string");
            pattern(json, Patterns.FIGURE_ELSEWHERE, "A figure of another entry: entry-id.figure.");
          };
      case ADDRESS ->
          json -> {
            types(json, "string");
            pattern(json, Patterns.ADDRESS, "This takes an https address.");
          };
      case FILE_ADDRESS ->
          json -> {
            types(json, "string");
            pattern(json, Patterns.FILE_ADDRESS, "This takes an https address with {path} once.");
          };
      case DATE ->
          json -> {
            types(json, "string");
            pattern(json, Patterns.DATE, "This takes a day such as 2026-01-31.");
          };
      case RULE -> this::rule;
      case ABBREVIATION ->
          json -> {
            types(json, "string");
            abbreviation(json);
          };
      case PHRASE ->
          json -> {
            types(json, "string", "integer", "boolean");
            phrase(json);
          };
    };
  }

  /** Rules that may be broken are offered; others are not errors, but warnings of the build. */
  private void rule(JsonGenerator json) throws IOException {
    line(new Shape.Line(false)).to(json);
    List<RuleDescription> offered =
        sentences.rules().stream()
            .filter(rule -> rule.heldWhile() == HeldWhile.VALIDATING && rule.lowerable())
            .filter(rule -> !rule.id().equals(Suppressions.SUPPRESSION_USED))
            .toList();
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    words(json, "enum", offered.stream().map(rule -> rule.id().value()).toList());
    words(json, "enumDescriptions", offered.stream().map(RuleDescription::sentence).toList());
    json.writeEndObject();
    json.writeStartObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  @Override
  public Writing whole(Shape.Whole whole) {
    return json -> {
      types(json, "integer");
      json.writeNumberField("minimum", whole.least());
      json.writeNumberField("maximum", whole.most());
    };
  }

  @Override
  public Writing truth(Shape.Truth truth) {
    return json -> types(json, "boolean");
  }

  @Override
  public Writing amount(Shape.Amount amount) {
    return json -> {
      types(json, "number", "string");
      json.writeNumberField("exclusiveMinimum", 0);
      json.writeNumberField("maximum", LARGEST_AMOUNT);
      pattern(json, Patterns.FIGURE, "This takes a number, or the id of a figure.");
    };
  }

  @Override
  public Writing quantity(Shape.Quantity quantity) {
    return json -> {
      types(json, "string", "number", "array");
      pattern(json, Patterns.QUANTITY, "This takes a number with a unit, such as 12 ms or 0.5.");
      json.writeNumberField("minItems", 1);
      json.writeObjectFieldStart("items");
      number(json, Patterns.NUMBER, "This takes plain numbers.");
      json.writeEndObject();
    };
  }

  @Override
  public Writing ends(Shape.Ends ends) {
    return json -> {
      types(json, "array");
      json.writeNumberField("minItems", 2);
      json.writeNumberField("maxItems", 2);
      json.writeObjectFieldStart("items");
      if (ends.figures()) {
        number(json, Patterns.NUMBER_OR_FIGURE, "This takes numbers, or ids of figures.");
      } else {
        number(json, Patterns.NUMBER, "This takes plain numbers.");
      }
      json.writeEndObject();
    };
  }

  private static void number(JsonGenerator json, String pattern, String otherwise)
      throws IOException {
    words(json, "type", List.of("number", "string"));
    pattern(json, pattern, otherwise);
  }

  @Override
  public Writing choice(Shape.Choice choice) {
    return json -> {
      json.writeArrayFieldStart("enum");
      for (String word : choice.words()) {
        json.writeString(word);
      }
      if (none) {
        json.writeNull();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("enumDescriptions");
      for (Shape.Choice.Option option : choice.options()) {
        json.writeString(option.sentence());
      }
      if (none) {
        json.writeString("As if the key were left out.");
      }
      json.writeEndArray();
    };
  }

  @Override
  public Writing list(Shape.ListOf list) {
    return json -> {
      types(json, "array");
      if (!list.mayBeEmpty()) {
        json.writeNumberField("minItems", 1);
      }
      items(json, list.item(), list.once());
    };
  }

  @Override
  public Writing oneOrMore(Shape.OneOrMore list) {
    if (!(list.item() instanceof Shape.Word word)) {
      throw new IllegalArgumentException("no words: " + list);
    }
    return json -> {
      switch (word.form()) {
        case ID -> {
          types(json, "string", "integer", "boolean", "array");
          id(json, Patterns.LONGEST_ID);
        }
        case ABBREVIATION -> {
          types(json, "string", "array");
          abbreviation(json);
        }
        case PHRASE -> {
          types(json, "string", "integer", "boolean", "array");
          phrase(json);
        }
        default -> throw new IllegalArgumentException("not expected one or more times: " + list);
      }
      json.writeNumberField("minItems", 1);
      items(json, list.item(), true);
    };
  }

  private static void abbreviation(JsonGenerator json) throws IOException {
    pattern(json, Patterns.ABBREVIATION, "This takes two to six capitals.");
  }

  private static void phrase(JsonGenerator json) throws IOException {
    json.writeNumberField("minimum", 0);
    json.writeNumberField("maxLength", Patterns.LONGEST_PHRASE);
    pattern(json, Patterns.PHRASE, "This takes words with one space or hyphen between them.");
  }

  private void items(JsonGenerator json, Shape item, boolean once) throws IOException {
    if (once) {
      json.writeBooleanField("uniqueItems", true);
    }
    json.writeObjectFieldStart("items");
    item.accept(new ShapeSchema(false, sentences)).to(json);
    json.writeEndObject();
  }

  @Override
  public Writing mapping(Shape.Mapping mapping) {
    return json -> {
      types(json, "object");
      new MappingSchema(mapping.fields(), sentences).keywords(json);
    };
  }

  /** An id, which may look like a number. */
  private static void id(JsonGenerator json, int longest) throws IOException {
    json.writeNumberField("minimum", 0);
    json.writeNumberField("maxLength", longest);
    pattern(json, Patterns.ID, "An id: a-z, 0-9 and single hyphens.");
  }

  private void types(JsonGenerator json, String... types) throws IOException {
    if (types.length == 1 && !none) {
      json.writeStringField("type", types[0]);
      return;
    }
    json.writeArrayFieldStart("type");
    for (String type : types) {
      json.writeString(type);
    }
    if (none) {
      json.writeString("null");
    }
    json.writeEndArray();
  }

  private static void words(JsonGenerator json, String keyword, List<String> words)
      throws IOException {
    json.writeArrayFieldStart(keyword);
    for (String word : words) {
      json.writeString(word);
    }
    json.writeEndArray();
  }

  /** Editors show the message in place of the pattern; other readers do not know this keyword. */
  private static void pattern(JsonGenerator json, String pattern, String otherwise)
      throws IOException {
    json.writeStringField("pattern", pattern);
    json.writeStringField("patternErrorMessage", otherwise);
  }
}
