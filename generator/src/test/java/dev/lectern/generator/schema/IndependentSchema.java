package dev.lectern.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lectern.content.Kind;
import dev.lectern.generator.RuleCatalogue;
import java.io.UncheckedIOException;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A kind's schema as others read it: by a validator and a YAML library, with nothing of Lectern's
 * between them.
 */
record IndependentSchema(Kind kind, JsonNode json, Schema schema) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry VALIDATOR =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  static IndependentSchema of(Kind kind) {
    String text = new FrontMatterSchema(RuleCatalogue.all()).text(kind, "");
    try {
      JsonNode json = JSON.readTree(text);
      return new IndependentSchema(kind, json, VALIDATOR.getSchema(json));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether entries of a kind can have figures. */
  static boolean hasFigures(Kind kind) {
    return SchemaKeys.of(of(kind).json()).contains("inputs");
  }

  /** What YAML says, by the core schema of YAML 1.2. */
  static JsonNode yaml(String text) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
    return JSON.valueToTree(value);
  }

  /** The front matter of a file, or the whole of a file of rows. */
  static String yamlOf(Kind kind, String file) {
    if (kind.shape() == Kind.Shape.TABLE) {
      return file;
    }
    int end = file.indexOf("\n---\n");
    return file.substring("---\n".length(), end + 1);
  }

  List<Error> faults(JsonNode yaml) {
    return schema.validate(yaml);
  }
}
