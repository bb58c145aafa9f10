package dev.lectern.generator.schema;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.schema.Condition;
import dev.lectern.content.schema.Field;
import dev.lectern.content.schema.Fields;
import dev.lectern.content.schema.Shape;
import java.io.IOException;
import java.util.List;

/** The keywords for the keys of a mapping, written into an object that is open. */
final class MappingSchema {

  private final Fields fields;
  private final SchemaSentences sentences;

  MappingSchema(Fields fields, SchemaSentences sentences) {
    this.fields = fields;
    this.sentences = sentences;
  }

  void keywords(JsonGenerator json) throws IOException {
    required(json);
    if (!fields.all().isEmpty()) {
      json.writeObjectFieldStart("properties");
      for (Field field : fields.all()) {
        json.writeObjectFieldStart(field.key());
        json.writeStringField("description", sentences.of(field));
        shape(json, field.shape(), field.presence() != Field.Presence.REQUIRED);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    others(json);
    if (!fields.conditions().isEmpty()) {
      json.writeArrayFieldStart("allOf");
      for (Condition condition : fields.conditions()) {
        condition.accept(new ConditionSchema(fields)).to(json);
      }
      json.writeEndArray();
    }
  }

  private void required(JsonGenerator json) throws IOException {
    List<String> keys =
        fields.all().stream()
            .filter(field -> field.presence() == Field.Presence.REQUIRED)
            .map(Field::key)
            .toList();
    if (!keys.isEmpty()) {
      json.writeArrayFieldStart("required");
      for (String key : keys) {
        json.writeString(key);
      }
      json.writeEndArray();
    }
  }

  private void others(JsonGenerator json) throws IOException {
    Shape others = fields.others();
    if (others == null) {
      json.writeBooleanField("additionalProperties", false);
      return;
    }
    json.writeObjectFieldStart("additionalProperties");
    shape(json, others, false);
    json.writeEndObject();
  }

  private void shape(JsonGenerator json, Shape shape, boolean none) throws IOException {
    shape.accept(new ShapeSchema(none, sentences)).to(json);
  }
}
