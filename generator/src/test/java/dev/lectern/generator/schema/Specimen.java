package dev.lectern.generator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.content.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A good entry.
 *
 * @param path of its file in the content folder
 * @param entry its front matter, or its row
 * @param body what stands behind its front matter; empty for a row
 */
record Specimen(Kind kind, String path, JsonNode entry, String body) {

  /** What many kinds can have, but few of the good entries do. */
  private static final String IGNORED =
      "lectern-ignore: [{ rule: spelling, because: It is a name. }]";

  private static final String RENAMED = "formerly: [old-name]";

  private static final String FIGURES =
      """
      inputs:
        - { id: left, label: Time left, value: 60 s, range: [10, 100], basis: assumed, note: Of one. }
        - { id: ahead, label: Moves ahead, from: king-and-pawn.moves }
        - { id: waits, label: Waits, value: [4, 6.5], unit: s, sources: [manual] }
      formulas:
        - { id: half, label: Half, formula: left / 2, unit: s, digits: 2, expect: [1, 100], note: Of it. }
        - { id: other, label: Other, formula: left / 2, unit: s, decimals: 2, expect: [1, left] }
      """;

  static List<Specimen> all(Path content, Kind kind) throws IOException {
    List<Specimen> all = new ArrayList<>();
    boolean figures = IndependentSchema.hasFigures(kind);
    if (kind == Kind.SKILL) {
      add(all, kind, figures, content, content.resolve("skill.md"));
      return all;
    }
    try (Stream<Path> files = Files.list(content.resolve(kind.folder()))) {
      for (Path file : files.sorted().toList()) {
        add(all, kind, figures, content, file);
      }
    }
    return all;
  }

  private static void add(List<Specimen> all, Kind kind, boolean figures, Path content, Path file)
      throws IOException {
    String text = Files.readString(file);
    String path = content.relativize(file).toString();
    JsonNode yaml = IndependentSchema.yaml(IndependentSchema.yamlOf(kind, text));
    if (kind.shape() == Kind.Shape.TABLE) {
      yaml.forEach(row -> all.add(new Specimen(kind, path, filled(kind, figures, row), "")));
    } else {
      String body = text.substring(text.indexOf("\n---\n") + "\n---\n".length());
      all.add(new Specimen(kind, path, filled(kind, figures, yaml), body));
    }
  }

  private static JsonNode filled(Kind kind, boolean figures, JsonNode entry) {
    ObjectNode filled = entry.deepCopy();
    filled.setAll((ObjectNode) IndependentSchema.yaml(IGNORED));
    if (kind.isListed()) {
      filled.setAll((ObjectNode) IndependentSchema.yaml(RENAMED));
    }
    if (figures && kind != Kind.PROBLEM) {
      IndependentSchema.yaml(FIGURES)
          .properties()
          .forEach(list -> filled.withArray(list.getKey()).addAll((ArrayNode) list.getValue()));
    }
    return filled;
  }
}
