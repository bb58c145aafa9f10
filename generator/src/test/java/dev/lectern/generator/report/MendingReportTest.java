package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.fix.MendedFile;
import dev.lectern.generator.fix.Mending;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingReportTest {

  @Test
  void differenceIsThatOfDiffAndFixesAreCountedByRule() {
    Mending mending =
        new Mending(
            List.of(new MendedFile(new SourcePath("a.md"), "one\ntow\n", "one\ntwo\n")),
            List.of(found("b-rule"), found("a-rule"), found("b-rule")),
            List.of());
    assertThat(MendingReport.render(mending, "content"))
        .isEqualTo(
            """
            --- a/content/a.md
            +++ b/content/a.md
            @@ -1,2 +1,2 @@
             one
            -tow
            +two

            3 fixes in 1 file: a-rule 1, b-rule 2
            """);
  }

  @Test
  void whatCommandsATerminalIsShownAsReplaced() {
    Mending mending =
        new Mending(
            List.of(new MendedFile(new SourcePath("a.md"), "\u001b[2Ja\u200b\n", "\u001b[2Ja\n")),
            List.of(found("some-rule")),
            List.of());
    assertThat(MendingReport.render(mending, "content"))
        .contains("-\uFFFD[2Ja\uFFFD\n+\uFFFD[2Ja\n")
        .doesNotContain("\u001b");
  }

  @Test
  void nothingToFixIsSaid() {
    assertThat(MendingReport.summary(new Mending(List.of(), List.of(), List.of())))
        .isEqualTo("Nothing to fix");
  }

  private static Diagnostic found(String rule) {
    SourceText source = new SourceText(new SourcePath("a.md"), "");
    return Diagnostic.error(new RuleId(rule), source.beginning(), "Wrong.");
  }
}
