package dev.lectern.generator.schema;

import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.schema.Fields;
import dev.lectern.content.schema.KindFields;
import dev.lectern.generator.json.JsonText;
import java.util.List;

/**
 * The JSON Schema of a kind, in draft 7, which is what editors know best: of the front matter of
 * one entry, or of a whole file of rows.
 *
 * <pre>
 * new FrontMatterSchema(RuleCatalogue.all()).text(Kind.STAGE, "")
 * </pre>
 *
 * <p>It says what can be said of a file by itself. That references resolve, that figures compute
 * and that minutes add up is beyond any schema; see {@code docs/schema/README.md}.
 */
public final class FrontMatterSchema {

  /** What the names of the files end in. */
  public static final String ENDING = ".schema.json";

  private static final String DIALECT = "http://json-schema.org/draft-07/schema#";

  private final SchemaSentences sentences;

  /**
   * @param rules all there are, for what they say is said in editors too
   */
  public FrontMatterSchema(List<RuleDescription> rules) {
    this.sentences = new SchemaSentences(rules);
  }

  /** The name of a kind's file: {@code stages.schema.json}. */
  public static String fileName(Kind kind) {
    return (kind == Kind.SKILL ? kind.word() : kind.folder()) + ENDING;
  }

  /** The files that a kind's schema is for: {@code stages/*.md}. */
  public static String files(Kind kind) {
    if (kind == Kind.SKILL) {
      return "skill.md";
    }
    return kind.folder() + (kind.shape() == Kind.Shape.TABLE ? "/*.yaml" : "/*.md");
  }

  /**
   * The schema as JSON, the same for every content but for its address.
   *
   * @param address where it will be found; empty if that is not known
   */
  public String text(Kind kind, String address) {
    Fields fields = KindFields.of(kind);
    MappingSchema entry = new MappingSchema(fields, sentences);
    boolean table = kind.shape() == Kind.Shape.TABLE;
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", DIALECT);
          if (!address.isEmpty()) {
            json.writeStringField("$id", address);
          }
          json.writeStringField("title", table ? files(kind) : "Front matter of " + files(kind));
          if (table) {
            json.writeStringField("description", "Rows, each under its id.");
            json.writeArrayFieldStart("type");
            json.writeString("object");
            json.writeString("null");
            json.writeEndArray();
            json.writeObjectFieldStart("propertyNames");
            json.writeStringField("pattern", Patterns.ID);
            json.writeNumberField("maxLength", Patterns.LONGEST_ID);
            json.writeEndObject();
            json.writeObjectFieldStart("additionalProperties");
          }
          json.writeStringField("description", fields.sentence());
          json.writeStringField("type", "object");
          entry.keywords(json);
          if (table) {
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }
}
