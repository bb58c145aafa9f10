package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SkillRendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the files of the skill folder may be. */
class SkillSizeTest {

  private final Path folder;

  SkillSizeTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    assertThat(ContentCase.named("valid").validate(folder).value()).isPresent();
  }

  /** So many times 500 words, on lines of 500. */
  private static String pawns(int lines) {
    return ("pawn ".repeat(500) + "\n").repeat(lines);
  }

  private Outcome<SkillRendering> with(String file, String more) throws IOException {
    Files.writeString(folder.resolve(file), "\n## More\n\n" + more, StandardOpenOption.APPEND);
    return new Lectern().renderSkill(folder);
  }

  @Test
  void aBodyOfTooManyTokensIsAnError() throws IOException {
    Outcome<SkillRendering> outcome = with("skill.md", pawns(10));
    Diagnostic only = outcome.diagnostics().get(0);
    assertThat(only.isError()).isTrue();
    assertThat(only.span()).hasToString("skill.md:1:1");
    assertThat(only.message())
        .matches("The body of SKILL.md has 5\\d\\d\\d tokens; it must stay under 5000\\. .*");
  }

  @Test
  void aBodyOfTooManyLinesIsAnError() throws IOException {
    Outcome<SkillRendering> outcome = with("skill.md", "- a\n".repeat(480));
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::message)
        .singleElement()
        .asString()
        .contains(" lines; it must stay under 500.");
  }

  @Test
  void aReferenceOfTooManyTokensIsAWarning() throws IOException {
    Outcome<SkillRendering> outcome = with("references/endgame-guide.md", pawns(24));
    assertThat(outcome.value()).isPresent();
    Diagnostic only = outcome.diagnostics().get(0);
    assertThat(only.isError()).isFalse();
    assertThat(only.span()).hasToString("references/endgame-guide.md:1:1");
    assertThat(only.message())
        .matches(
            "references/endgame-guide.md has 12\\d\\d\\d tokens; it should stay under 12000\\..*");
  }

  @Test
  void whatIsShortEnoughIsNot() throws IOException {
    assertThat(with("references/endgame-guide.md", pawns(18)).diagnostics()).isEmpty();
  }
}
