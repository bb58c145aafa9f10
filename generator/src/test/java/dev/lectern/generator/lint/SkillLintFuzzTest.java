package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.fuzz.Harmless;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a skill: findings in time, the same ones twice, and nothing thrown. */
class SkillLintFuzzTest {

  private static final SkillLint LINT = new SkillLint();

  @TempDir private Path temp = Path.of("");

  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(temp.resolve("chess-coach"));
    Files.createDirectories(folder.resolve("references"));
    Files.writeString(folder.resolve("references").resolve("a.md"), "# Rooks\n\nBehind.\n");
  }

  static Stream<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(Path.of("src", "test", "resources", "lint"))) {
      for (Path file : walk.filter(path -> path.endsWith("SKILL.md")).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds.stream();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void anySkillIsAnswered(byte[] bytes) throws IOException {
    Files.write(folder.resolve("SKILL.md"), bytes);
    List<Diagnostic> said = Harmless.inTime(() -> LINT.lint(folder));
    Harmless.assertNoFileBrokeItsReader(said);
    Harmless.assertReport(report(said));
    assertThat(report(LINT.lint(folder))).as("said again").isEqualTo(report(said));
    Baseline all = Baseline.of(said);
    assertThat(Baseline.parse(all.text())).isEqualTo(all);
    assertThat(all.apply(said).fresh()).isEmpty();
  }

  private static String report(List<Diagnostic> said) {
    return new ConsoleReport("", false, 100).render(said);
  }
}
