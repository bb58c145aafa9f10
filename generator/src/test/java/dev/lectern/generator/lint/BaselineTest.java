package dev.lectern.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.BaselineFile;
import dev.lectern.generator.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final String BROKEN = "# Chess coach\n\n[a](a.md)\n\nSee [b](b.md), [c](c.md).\n";

  private final Path temp;
  private final SkillOnDisk skill;
  private final Baseline today;

  BaselineTest(@TempDir Path temp) throws IOException {
    this.temp = temp;
    this.skill = SkillOnDisk.in(temp).body(BROKEN);
    this.today = Baseline.of(skill.lint());
  }

  @Test
  void whatWasAcceptedIsNotNew() {
    Baseline.Result result = today.apply(skill.lint());
    assertThat(result.fresh()).isEmpty();
    assertThat(result.accepted()).isEqualTo(3);
    assertThat(result.stale()).isEmpty();
  }

  @Test
  void linesThatShiftStayAccepted() throws IOException {
    skill.body(
        "# Chess coach\n\nMore.\n\nAnd more.\n\n   [a](a.md)\n\nSee [b](b.md),  [c](c.md).\n");
    assertThat(today.apply(skill.lint()).fresh()).isEmpty();
  }

  @Test
  void aNewFindingIsNewEvenIfItsRuleAndFileWereAcceptedElsewhere() throws IOException {
    skill.body(BROKEN + "\n[d](d.md)\n");
    assertThat(today.apply(skill.lint()).fresh())
        .singleElement()
        .extracting(found -> found.span().firstLine())
        .isEqualTo("[d](d.md)");
  }

  @Test
  void aSecondFindingInALineIsNewWhereOneWasAccepted() {
    List<Diagnostic> inOneLine = skill.lint().subList(1, 3);
    Baseline one = Baseline.of(inOneLine.subList(0, 1));
    assertThat(one.apply(inOneLine).fresh()).isEqualTo(inOneLine.subList(1, 2));
  }

  @Test
  void entriesThatMatchNothingAnyMoreAreStale() throws IOException {
    skill.body("# Chess coach\n\n[a](a.md)\n\nSee [b](b.md).\n");
    Baseline.Result result = today.apply(skill.lint());
    assertThat(result.fresh()).hasSize(1); // its line changed
    assertThat(result.stale()).hasSize(2);
    assertThat(result.stale().get(0).toString()).matches("link-resolves [0-9a-f]{16} SKILL.md");
  }

  @Test
  void aBaselineIsReadAsItWasWritten() {
    BaselineFile file = new BaselineFile(temp.resolve("baseline.txt"));
    assertThat(file.write(today)).isTrue();
    assertThat(file.write(today)).isFalse();
    assertThat(file.read()).isEqualTo(today);
  }

  @Test
  void whatIsNoBaselineIsToldWithItsLine() throws IOException {
    Path place =
        Files.writeString(temp.resolve("baseline.txt"), "# title\n\nlink-resolves SKILL.md\n");
    assertThatThrownBy(() -> new BaselineFile(place).read())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("line 3 is no accepted finding")
        .hasMessageContaining("-Dlectern.baseline.write");
    assertThatThrownBy(() -> new BaselineFile(temp.resolve("none.txt")).read())
        .hasMessageContaining("there is no such file");
  }
}
