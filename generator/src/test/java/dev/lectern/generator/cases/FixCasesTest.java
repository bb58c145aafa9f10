package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.fix.MendedFile;
import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.output.EditedFiles;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.MendingReport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fixes make of all that other tests break. */
class FixCasesTest {

  private static final ContentCase FIXES = ContentCase.named("fixes");

  private final Lectern lectern = new Lectern();

  @Test
  void folderOfAllKindsIsMendedAsItsDiffSays(@TempDir Path folder) throws IOException {
    FIXES.validate(folder);
    Golden.assertSame(
        FIXES.folder().resolve("fix.diff"),
        MendingReport.render(lectern.mend(folder), "src/main/content"));
  }

  @Test
  void everyRuleThatMendsItselfIsAmongTheKinds(@TempDir Path folder) throws IOException {
    FIXES.validate(folder);
    assertThat(lectern.mend(folder).mended())
        .extracting(one -> one.rule().value())
        .containsAll(
            RuleCatalogue.all().stream()
                .filter(RuleDescription::fixable)
                .map(rule -> rule.id().value())
                .toList());
  }

  @Test
  void mendedFolderIsValidAndASecondRunFindsNothing(@TempDir Path folder) throws IOException {
    FIXES.validate(folder);
    write(lectern.mend(folder), folder);
    assertThat(lectern.validate(folder).diagnostics()).isEmpty();
    assertThat(lectern.mend(folder).changesAnything()).isFalse();
  }

  static void write(Mending mending, Path folder) {
    new EditedFiles(folder).write(mending.files().stream().map(FixCasesTest::edit).toList());
  }

  private static EditedFiles.Edit edit(MendedFile file) {
    return new EditedFiles.Edit(OutputPath.of(file.path().value()), file.before(), file.after());
  }
}
