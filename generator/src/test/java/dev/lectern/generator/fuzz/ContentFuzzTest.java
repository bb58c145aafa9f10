package dev.lectern.generator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SkillRendering;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file among valid ones, whatever its bytes: it is answered in time, with a skill or with
 * errors. The first line of an input is the path of the file, the rest is put there; if the valid
 * content has no such file, the whole is put into a problem.
 */
class ContentFuzzTest {

  private static final Path VALID =
      Path.of("src", "test", "resources", "cases", "valid", "content");
  private static final String USUAL = "problems/king-and-pawn.md";

  /**
   * What is always there: enough for a problem to be valid, and little, as it is read each time.
   */
  private static final List<String> AROUND =
      List.of(
          "anti-patterns/hurry.md",
          "metrics/tempo-count.md",
          "overviews/anti-patterns.md",
          "overviews/metrics.md",
          "overviews/patterns.md",
          "overviews/problems.md",
          "overviews/sources.md",
          "overviews/stages.md",
          "overviews/terms.md",
          "patterns/opposition.md",
          "skill.md",
          "sources/sources.yaml",
          "stages/look.md",
          "stages/plan.md",
          "stages/play.md",
          "terms/terms.yaml",
          "units/units.yaml");

  @TempDir private Path content = Path.of("");

  private final Lectern lectern = new Lectern();
  private final Set<String> paths = new TreeSet<>();

  @BeforeEach
  void layOutValidContent() throws IOException {
    for (Path file : valid()) {
      paths.add(path(file));
      Files.createDirectories(content.resolve(path(file)).getParent());
    }
    for (String path : AROUND) {
      Files.copy(VALID.resolve(path), content.resolve(path));
    }
    Path stages = content.resolve("overviews/stages.md");
    Files.writeString(stages, Files.readString(stages).replaceAll("(?m)^- .*\\n?", ""));
    assertThat(lectern.renderSkill(content).diagnostics()).noneMatch(Diagnostic::isError);
  }

  static Stream<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : valid()) {
      seeds.add((path(file) + "\n" + Files.readString(file)).getBytes(StandardCharsets.UTF_8));
    }
    return seeds.stream();
  }

  private static List<Path> valid() throws IOException {
    try (Stream<Path> walk = Files.walk(VALID)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String path(Path file) {
    return VALID.relativize(file).toString().replace('\\', '/');
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anyFileIsAnswered(byte[] input) throws IOException {
    String line = firstLine(input);
    boolean named = paths.contains(line);
    String path = named ? line : USUAL;
    byte[] bytes =
        named
            ? Arrays.copyOfRange(input, Math.min(input.length, line.length() + 1), input.length)
            : input;
    Files.write(content.resolve(path), bytes);
    try {
      check(Harmless.inTime(() -> lectern.renderSkill(content)));
    } finally {
      if (AROUND.contains(path)) {
        Files.copy(VALID.resolve(path), content.resolve(path), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(content.resolve(path));
      }
    }
  }

  private static String firstLine(byte[] input) {
    int end = 0;
    while (end < input.length && end < 100 && input[end] != '\n') {
      end++;
    }
    return new String(input, 0, end, StandardCharsets.ISO_8859_1);
  }

  private static void check(Outcome<SkillRendering> outcome) {
    assertThat(outcome.value().isPresent()).isNotEqualTo(outcome.hasErrors());
    Harmless.assertNoFileBrokeItsReader(outcome.diagnostics());
    Harmless.assertReport(new ConsoleReport("content", false, 1_000).render(outcome.diagnostics()));
  }
}
