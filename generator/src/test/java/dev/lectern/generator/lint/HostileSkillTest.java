package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.report.ConsoleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the bytes of a skill folder, the answer is findings, and the same ones twice. */
class HostileSkillTest {

  private static Path temp = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    temp = Files.createTempDirectory("hostile-skill");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (var files = Files.walk(temp)) {
      files
          .sorted(java.util.Comparator.reverseOrder())
          .forEach(file -> assertThat(file.toFile().delete()).isTrue());
    }
  }

  @Property(tries = 300)
  void anyBytesAreAnswered(@ForAll @Size(max = 400) byte[] bytes) {
    assertAnswered(bytes);
  }

  @Property(tries = 500)
  void anyMixOfMarksIsAnswered(@ForAll("marks") String text) {
    assertAnswered(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(
            "---\n",
            "name: hostile\n",
            "description:",
            " |\n",
            "metadata: [",
            "{a: ",
            "&a *a",
            "\r\n",
            "\n",
            "\r",
            "\t",
            "# ",
            "####### ",
            "```",
            "~~~\n",
            "[a](",
            "[a](#",
            "![",
            "](",
            ")",
            "]: ",
            "[^1]",
            "<a id=\"",
            "\">",
            "../",
            "/",
            "\\",
            "C:\\",
            "%",
            "%2e%2e/",
            "%zz",
            "{{",
            "}}",
            "|-|-|\n",
            "| a ",
            "> ",
            "- ",
            "1. ",
            "TODO:",
            "AKIA",
            "\u202e",
            "\uFEFF",
            "\0",
            "é",
            "\ud83d\ude00",
            " ",
            "a",
            "--- #\n")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static void assertAnswered(byte[] bytes) {
    SkillOnDisk skill = new SkillOnDisk(temp.resolve("hostile"));
    try {
      for (String name : List.of("SKILL.md", "references/a.md", "evals/evals.json", "run.py")) {
        Path file = skill.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Diagnostic> said = skill.lint();
    assertThat(new ConsoleReport("", false, 100).render(said)).isNotEmpty();
    assertThat(skill.findings())
        .isEqualTo(said.stream().map(found -> found.rule() + " " + found.span()).toList());
    Baseline all = Baseline.of(said);
    assertThat(Baseline.parse(all.text())).isEqualTo(all);
    assertThat(all.apply(said).fresh()).isEmpty();
  }
}
