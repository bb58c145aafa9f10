package dev.lectern.generator.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {

  private final Path root;
  private final Path skill;

  DriftTest(@TempDir Path root) {
    this.root = root;
    skill = root.resolve("skills/chess");
  }

  private static RenderedFile file(String path, String text) {
    return RenderedFile.text(OutputPath.of(path), text);
  }

  private Drift drift(boolean exclusive, RenderedFile... files) {
    return Drift.of(
        List.of(new Publication(skill, List.of(files), exclusive)), new ShownPath(root));
  }

  private void publish(RenderedFile... files) {
    new Publication(skill, List.of(files), true).output().publish(List.of(files));
  }

  @Test
  void publishedFilesAreUpToDate() {
    publish(file("SKILL.md", "Plan.\n"));

    Drift drift = drift(true, file("SKILL.md", "Plan.\n"));

    assertThat(drift.isEmpty()).isTrue();
    assertThat(drift.summary()).isEqualTo("The published files (1) are what the content gives.");
    assertThat(drift.foreign()).isEmpty();
  }

  @Test
  void missingChangedAndStaleFilesAreListedAndChangedOnesCompared() {
    publish(file("SKILL.md", "Push.\n"), file("old.md", "Old.\n"));

    Drift drift = drift(true, file("SKILL.md", "Plan.\n"), file("references/new.md", "New.\n"));

    assertThat(drift.isEmpty()).isFalse();
    assertThat(drift.text(100))
        .isEqualTo(
            """
            The published files (2) are not what the content gives: 1 missing, 1 changed, 1 stale.

              missing  skills/chess/references/new.md
              changed  skills/chess/SKILL.md
              stale    skills/chess/old.md

            --- a/SKILL.md
            +++ b/SKILL.md
            @@ -1,1 +1,1 @@
            -Push.
            +Plan.
            """);
  }

  @Test
  void differenceIsCutOff() {
    publish(file("SKILL.md", "Push.\n"));

    assertThat(drift(true, file("SKILL.md", "Plan.\n")).text(3))
        .endsWith("--- a/SKILL.md\n+++ b/SKILL.md\n… and 3 more lines of difference\n");
  }

  @Test
  void whatStandsInThePublishedCopyCannotCommandTheTerminal() throws IOException {
    publish(file("SKILL.md", "Plan.\n"));
    Files.writeString(skill.resolve("SKILL.md"), "Plan\u001b[2J.\r\n");

    assertThat(drift(true, file("SKILL.md", "Plan.\n")).text(100))
        .contains("-Plan\ufffd[2J.")
        .doesNotContain("\u001b");
  }

  @Test
  void foreignFilesAreNamedOnlyInAFolderThatIsOurs() throws IOException {
    publish(file("SKILL.md", "Plan.\n"));
    Files.writeString(skill.resolve("notes.txt"), "mine");

    assertThat(drift(true, file("SKILL.md", "Plan.\n")).foreign())
        .hasValueSatisfying(text -> assertThat(text).contains("  foreign  skills/chess/notes.txt"));
    assertThat(drift(true, file("SKILL.md", "Plan.\n")).isEmpty()).isTrue();
    assertThat(drift(false, file("SKILL.md", "Plan.\n")).foreign()).isEmpty();
  }
}
