package dev.lectern.generator.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.Lectern;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public formats of evaluations, letter by letter. */
class EvaluationJsonTest {

  private static final Path VALID =
      Path.of("src", "test", "resources", "cases", "valid", "content");
  private static final String EVALS = "evals/evals.json";
  private static final String QUERIES = "evals/eval_queries.json";

  private final Path content;

  EvaluationJsonTest(@TempDir Path folder) {
    this.content = folder.resolve("content");
  }

  @BeforeEach
  void copyValidContent() throws IOException {
    try (Stream<Path> files = Files.walk(VALID)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = content.resolve(VALID.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The files of the skill folder, by path. */
  private Map<String, String> rendered() {
    Map<String, String> texts = new TreeMap<>();
    for (RenderedFile file :
        new Lectern().renderSkill(content).value().orElseThrow().skill().files()) {
      texts.put(file.path().value(), new String(file.bytes(), UTF_8));
    }
    return texts;
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(content.resolve(path), text);
  }

  @Test
  void evaluationsHaveThePublicShapeAndTheirFiguresComputed() {
    assertThat(rendered())
        .containsEntry(
            EVALS,
            """
            {
              "skill_name": "chess-endgame-coach",
              "evals": [
                {
                  "id": 1,
                  "prompt": "I have 6 min left and 8 moves to the time control. How long may I think about each?",
                  "expected_output": "The time for a move, 45 s/move, and advice to keep a reserve.",
                  "files": [],
                  "assertions": [
                    "Gives 45 s/move for a move.",
                    "Divides by moves, not by tempi."
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void activationQueriesHaveThePublicShape() {
    assertThat(rendered())
        .containsEntry(
            QUERIES,
            """
            [
              {
                "query": "my king got there first and I still lost, who has the opposition here: Ke4 against Ke6?",
                "should_trigger": true
              },
              {
                "query": "which line of the Sicilian should I learn before Saturday's match",
                "should_trigger": false
              }
            ]
            """);
  }

  @Test
  void figureThatChangesChangesTheEvaluationsAndNothingElse() throws IOException {
    Map<String, String> before = rendered();
    String path = "evaluations/evaluations.yaml";
    write(path, Files.readString(content.resolve(path)).replace("value: 6 min", "value: 12 min"));

    Map<String, String> after = rendered();

    assertThat(after.get(EVALS)).contains("I have 12 min left").contains("Gives 90 s/move");
    before.remove(EVALS);
    after.remove(EVALS);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void numbersFollowTheOrderInWhichEvaluationsAreWrittenFileAfterFile() throws IOException {
    String rest = "\n  expected: A plan.\n  assertions: [Names a plan.]\n";
    write(
        "evaluations/a.yaml",
        "zugzwang:\n  prompt: first in the first file"
            + rest
            + "castle:\n  prompt: second in the first file"
            + rest);
    write("evaluations/evaluations.yaml", "bishop:\n  prompt: in the second file" + rest);

    List<String> lines = rendered().getOrDefault(EVALS, "").lines().map(String::strip).toList();

    assertThat(lines)
        .containsSubsequence(
            "\"id\": 1,",
            "\"prompt\": \"first in the first file\",",
            "\"id\": 2,",
            "\"prompt\": \"second in the first file\",",
            "\"id\": 3,",
            "\"prompt\": \"in the second file\",");
  }

  @Test
  void contentWithoutEvaluationsHasNoFilesOfThem() throws IOException {
    Files.delete(content.resolve("evaluations/evaluations.yaml"));
    assertThat(rendered()).containsKey(QUERIES).doesNotContainKey(EVALS);

    Files.delete(content.resolve("activation-queries/queries.yaml"));
    assertThat(rendered()).doesNotContainKeys(EVALS, QUERIES);
  }

  @Test
  void whatIsPackedForInstallationHoldsNoEvaluations() {
    RenderedSkill skill = new Lectern().renderSkill(content).value().orElseThrow().skill();
    assertThat(skill.documents())
        .isNotEmpty()
        .noneMatch(file -> file.path().value().startsWith("evals/"));
    assertThat(skill.files()).hasSize(skill.documents().size() + 2);
  }
}
