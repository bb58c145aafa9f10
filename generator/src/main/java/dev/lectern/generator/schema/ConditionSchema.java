package dev.lectern.generator.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.schema.Condition;
import dev.lectern.content.schema.Fields;
import dev.lectern.content.schema.Shape;
import dev.lectern.generator.json.JsonText.Writing;
import java.io.IOException;
import java.util.List;

/** A condition as a schema of its own. */
final class ConditionSchema implements Condition.Cases<Writing> {

  private final Fields fields;

  ConditionSchema(Fields fields) {
    this.fields = fields;
  }

  @Override
  public Writing oneOf(Condition.OneOf condition) {
    return json -> {
      json.writeStartObject();
      there(json, "oneOf", condition.keys());
      json.writeEndObject();
    };
  }

  @Override
  public Writing notTogether(Condition.NotTogether condition) {
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("not");
      json.writeStringField("type", "object");
      there(json, "allOf", List.of(condition.one(), condition.other()));
      json.writeEndObject();
      json.writeEndObject();
    };
  }

  @Override
  public Writing besideList(Condition.BesideList condition) {
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("if");
      required(json, condition.list());
      json.writeObjectFieldStart("properties");
      json.writeObjectFieldStart(condition.list());
      json.writeStringField("type", "array");
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectFieldStart("else");
      forbidden(json, condition.key());
      json.writeEndObject();
      json.writeEndObject();
    };
  }

  @Override
  public Writing whereFalse(Condition.WhereFalse condition) {
    return json -> {
      json.writeStartObject();
      json.writeObjectFieldStart("if");
      required(json, condition.truth());
      json.writeObjectFieldStart("properties");
      json.writeObjectFieldStart(condition.truth());
      json.writeBooleanField("const", false);
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeObjectFieldStart("then");
      presence(json, condition.key());
      json.writeEndObject();
      json.writeObjectFieldStart("else");
      json.writeObjectFieldStart("not");
      presence(json, condition.key());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    };
  }

  private void there(JsonGenerator json, String keyword, List<String> keys) throws IOException {
    json.writeArrayFieldStart(keyword);
    for (String key : keys) {
      json.writeStartObject();
      presence(json, key);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** That a key is there with a value, or with items if its list may be empty. */
  private void presence(JsonGenerator json, String key) throws IOException {
    required(json, key);
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart(key);
    if (fields.shape(key).orElseThrow() instanceof Shape.ListOf list && list.mayBeEmpty()) {
      json.writeStringField("type", "array");
      json.writeNumberField("minItems", 1);
    } else {
      json.writeObjectFieldStart("not");
      json.writeStringField("type", "null");
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void required(JsonGenerator json, String key) throws IOException {
    json.writeArrayFieldStart("required");
    json.writeString(key);
    json.writeEndArray();
  }

  private static void forbidden(JsonGenerator json, String key) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeBooleanField(key, false);
    json.writeEndObject();
  }
}
