package dev.lectern.generator.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lectern.content.Kind;
import dev.lectern.generator.RealContent;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.cases.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files in {@code docs/schema} are what the descriptions say, and say enough. */
class PublishedSchemasTest {

  private static final Path FOLDER = Path.of("..", "docs", "schema");
  private static final String ADDRESS =
      "https://raw.githubusercontent.com/lectern-dev/lectern/main/docs/schema/";

  @TestFactory
  Stream<DynamicTest> everyKindHasItsFile() {
    return Stream.of(Kind.values())
        .map(
            kind -> {
              String name = FrontMatterSchema.fileName(kind);
              String text = new FrontMatterSchema(RuleCatalogue.all()).text(kind, ADDRESS + name);
              return dynamicTest(name, () -> Golden.assertSame(FOLDER.resolve(name), text));
            });
  }

  @Test
  void noFileIsWithoutItsKind() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("README.md"));
    Stream.of(Kind.values()).map(FrontMatterSchema::fileName).forEach(names::add);
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf(names);
    }
  }

  /** Had a keyword been misspelt in its value, everything might hold the schema. */
  @TestFactory
  Stream<DynamicTest> everySchemaHoldsTheSchemaOfItsDialect() {
    Schema dialect =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(
                com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    return Stream.of(Kind.values())
        .map(
            kind ->
                dynamicTest(
                    kind.word(),
                    () ->
                        assertThat(dialect.validate(IndependentSchema.of(kind).json())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyKeyAndEveryWordHasASentence() {
    return Stream.of(Kind.values())
        .map(
            kind ->
                dynamicTest(
                    kind.word(),
                    () -> {
                      List<String> sentences = new ArrayList<>();
                      collect(IndependentSchema.of(kind).json(), sentences);
                      assertThat(sentences)
                          .hasSizeGreaterThan(2)
                          .allSatisfy(one -> assertThat(one).matches("(?s)[A-Z].*\\."))
                          .allSatisfy(
                              one ->
                                  assertThat(one.split("(?<=\\.) ")[0].split(" "))
                                      .hasSizeLessThan(41));
                    }));
  }

  private static void collect(JsonNode schema, List<String> sentences) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (property.getValue().isObject()) {
                sentences.add(property.getValue().path("description").asText());
              }
            });
    schema.path("enumDescriptions").forEach(one -> sentences.add(one.asText()));
    assertThat(schema.path("enumDescriptions")).hasSameSizeAs(schema.path("enum"));
    for (String inside : List.of("properties")) {
      schema.path(inside).forEach(each -> collect(each, sentences));
    }
    for (String inside : List.of("items", "additionalProperties")) {
      if (schema.path(inside).isObject()) {
        collect(schema.path(inside), sentences);
      }
    }
    schema.path("anyOf").forEach(each -> collect(each, sentences));
  }

  /** All that this repository publishes, in its own words. */
  @TestFactory
  Stream<DynamicTest> realContentHoldsItsSchema() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    int files = 0;
    for (Kind kind : Kind.values()) {
      IndependentSchema schema = IndependentSchema.of(kind);
      List<Path> ofKind = files(kind);
      files += ofKind.size();
      tests.add(
          dynamicTest(
              FrontMatterSchema.files(kind) + ", " + ofKind.size() + " files",
              () -> {
                for (Path file : ofKind) {
                  String text = Files.readString(file);
                  JsonNode yaml = IndependentSchema.yaml(IndependentSchema.yamlOf(kind, text));
                  assertThat(schema.faults(yaml)).as("%s", file).isEmpty();
                }
              }));
    }
    assertThat(files).isGreaterThan(150);
    return tests.stream();
  }

  private static List<Path> files(Kind kind) throws IOException {
    if (kind == Kind.SKILL) {
      return List.of(RealContent.FOLDER.resolve("skill.md"));
    }
    try (Stream<Path> files = Files.list(RealContent.FOLDER.resolve(kind.folder()))) {
      return files.sorted().toList();
    }
  }
}
