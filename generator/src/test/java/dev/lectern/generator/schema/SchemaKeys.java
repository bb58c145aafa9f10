package dev.lectern.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The places in a schema. */
final class SchemaKeys {

  private SchemaKeys() {}

  /** Every key of an entry: {@code budget}, {@code budget.hops}, {@code budget.hops[].label} … */
  static Set<String> of(JsonNode schema) {
    Set<String> keys = new TreeSet<>();
    collect(entry(schema), "", keys);
    return keys;
  }

  /** The schema of one entry. */
  static JsonNode entry(JsonNode schema) {
    return schema.has("properties") ? schema : schema.path("additionalProperties");
  }

  private static void collect(JsonNode schema, String place, Set<String> keys) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String key = below(place, property.getKey());
              keys.add(key);
              collect(property.getValue(), key, keys);
            });
    if (schema.path("items").isObject()) {
      collect(schema.path("items"), place + "[]", keys);
    }
  }

  static String below(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
