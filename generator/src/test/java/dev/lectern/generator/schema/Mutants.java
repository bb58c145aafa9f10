package dev.lectern.generator.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.content.Kind;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes files of good ones, by walking through them and through their schema side by side. */
final class Mutants {

  static final String UNCHANGED = "unchanged";
  static final String UNKNOWN_KEY = "a key is misspelt";
  static final String WRONG_TYPE = "a value of a wrong type";

  private static final String EMPTY = "becomes {}";

  /** Every value in every place takes minutes; a sample, the same in each run, takes seconds. */
  private static final boolean ALL = Boolean.getBoolean("lectern.schema.all");

  private static final int SAMPLE = 3;
  private static final List<String> REPEATED = List.of("inputs", "formulas", "lectern-ignore");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Values of every type, and texts of many forms. */
  private static final List<String> VALUES =
      List.of(
          "\"Some words\"",
          "\"word\"",
          "\"two-words\"",
          "\"two--words\"",
          "\"Word\"",
          "\"con\"",
          "\"a_b\"",
          "\"entry.figure\"",
          "\"\"",
          "\"  \"",
          "\"one\\ntwo\"",
          "\"12\"",
          "\"12 s\"",
          "\"1.5.2\"",
          "\"true\"",
          "\"https://example.org/a\"",
          "\"http://example.org/a\"",
          "\"https:///a\"",
          "0",
          "-1",
          "7",
          "1.5",
          "1000000",
          "true",
          "false",
          "[]",
          "[1]",
          "[1, 2]",
          "[1, 2, 3]",
          "[\"word\"]",
          "[\"word\", \"word\"]",
          "[null]",
          "[[]]",
          "[{}]",
          "{}",
          "{\"word\": \"word\"}");

  private final List<Mutant> mutants = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private Specimen specimen;

  private Mutants(Specimen first) {
    this.specimen = first;
  }

  static List<Mutant> of(IndependentSchema schema, List<Specimen> specimens) {
    Mutants all = new Mutants(specimens.get(0));
    JsonNode entry = SchemaKeys.entry(schema.json());
    for (Specimen each : specimens) {
      all.specimen = each;
      all.mutants.add(all.mutant("", "", UNCHANGED, each.entry()));
      all.walk(each.entry(), entry, "", "");
    }
    return all.mutants;
  }

  private void walk(JsonNode value, JsonNode schema, String place, String pointer) {
    if (value instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
        JsonNode inner = schema.path("properties").path(each.getKey());
        String key = SchemaKeys.below(place, each.getKey());
        String at = pointer + "/" + each.getKey();
        if (inner.isMissingNode()) {
          inner = schema.path("additionalProperties");
        }
        if (done.add(key + each.getValue().getNodeType())) {
          replace(key, at, each.getValue(), inner);
          remove(key, at);
        }
        walk(each.getValue(), inner, key, at);
      }
      if (!schema.path("additionalProperties").isObject() && done.add(place + " unknown")) {
        misspell(object, place, pointer);
      }
    } else if (value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        String key = place + "[]";
        String at = pointer + "/" + i;
        if (done.add(key + array.get(i).getNodeType())) {
          replace(key, at, array.get(i), schema.path("items"));
        }
        walk(array.get(i), schema.path("items"), key, at);
      }
    }
  }

  private void replace(String place, String pointer, JsonNode value, JsonNode schema) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put(EMPTY, NODES.objectNode());
    if (isRepeated(place)) {
      change(place, pointer, value.isObject() ? EMPTY : WRONG_TYPE, NODES.objectNode());
      return;
    }
    List<String> some = new ArrayList<>(VALUES);
    if (!ALL) {
      Collections.shuffle(some, new Random(place.hashCode()));
      some = some.subList(0, SAMPLE);
    }
    some.forEach(text -> values.put(text, read(text)));
    for (String bound : List.of("minimum", "maximum")) {
      if (schema.path(bound).isInt()) {
        for (int step = -1; step <= 1; step++) {
          int number = schema.path(bound).intValue() + step;
          values.put("" + number, NODES.numberNode(number));
        }
      }
    }
    schema.path("enum").forEach(word -> values.put(word.toString(), word));
    schema
        .path("enum")
        .forEach(word -> values.put(word + " misspelt", NODES.textNode(word.asText() + "e")));
    if (value instanceof ArrayNode list && !list.isEmpty()) {
      ArrayNode twice = list.deepCopy();
      twice.add(list.get(0));
      values.put("its first item twice", twice);
    }
    values.forEach(
        (name, other) -> {
          boolean wrong = other.isEmpty() && other.isContainerNode();
          boolean sameType = other.getNodeType() == value.getNodeType();
          boolean alsoList = other.isArray() && schema.path("type").toString().contains("array");
          change(
              place,
              pointer,
              wrong && !sameType && !alsoList ? WRONG_TYPE : "becomes " + name,
              other);
        });
    if (!place.endsWith("[]")) {
      change(place, pointer, "has nothing behind it", NODES.nullNode());
    }
  }

  /** What every kind has, or many have, is tried in full on one of them. */
  private boolean isRepeated(String place) {
    return !ALL
        && specimen.kind() != Kind.PROBLEM
        && REPEATED.stream().anyMatch(key -> place.startsWith(key + "[]"));
  }

  private void change(String place, String pointer, String change, JsonNode value) {
    JsonNode entry = specimen.entry().deepCopy();
    JsonNode parent = entry.at(JsonPointer.compile(pointer).head());
    String last = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else {
      ((ArrayNode) parent).set(Integer.parseInt(last), value);
    }
    mutants.add(mutant(place, pointer, change, entry));
  }

  private void remove(String place, String pointer) {
    JsonNode entry = specimen.entry().deepCopy();
    ((ObjectNode) entry.at(JsonPointer.compile(pointer).head()))
        .remove(pointer.substring(pointer.lastIndexOf('/') + 1));
    mutants.add(mutant(place, pointer, "is taken out", entry));
  }

  private void misspell(ObjectNode object, String place, String pointer) {
    String known = object.fieldNames().next();
    JsonNode entry = specimen.entry().deepCopy();
    ObjectNode there = (ObjectNode) entry.at(pointer);
    String typo = known + "s";
    there.set(typo, there.get(known));
    mutants.add(mutant(SchemaKeys.below(place, typo), pointer + "/" + typo, UNKNOWN_KEY, entry));
  }

  private Mutant mutant(String place, String pointer, String change, JsonNode entry) {
    Set<String> keys = new TreeSet<>();
    collect(entry, "", keys);
    boolean table = specimen.kind().shape() == Kind.Shape.TABLE;
    String id = LoadedFiles.id(mutants.size());
    JsonNode whole = table ? NODES.objectNode().set(id, entry) : entry;
    String key = place.substring(place.lastIndexOf('.') + 1).replace("[]", "");
    return new Mutant(
        specimen, place, (table ? "/" + id : "") + pointer, key, change, pretty(whole), keys);
  }

  private static void collect(JsonNode value, String place, Set<String> keys) {
    value
        .properties()
        .forEach(
            each -> {
              String key = SchemaKeys.below(place, each.getKey());
              keys.add(key);
              collect(each.getValue(), key, keys);
            });
    if (value.isArray()) {
      value.forEach(item -> collect(item, place + "[]", keys));
    }
  }

  /** JSON is YAML. */
  private static String pretty(JsonNode json) {
    return json.toPrettyString() + "\n";
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
