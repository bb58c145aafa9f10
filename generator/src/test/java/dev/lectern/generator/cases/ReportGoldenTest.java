package dev.lectern.generator.cases;

import dev.lectern.generator.Lectern;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each report of one content folder with ten mistakes, to the letter. */
class ReportGoldenTest {

  @ParameterizedTest
  @EnumSource
  void reportOfTenMistakesIsAsItsFileSays(ReportFormat format, @TempDir Path empty)
      throws IOException {
    ContentCase mistakes = ContentCase.named("ten-errors-at-once");
    DiagnosticReport report =
        new DiagnosticReport(
            "src/main/content",
            mistakes.validate(empty).diagnostics(),
            new Lectern().ruleSummaries(),
            "1.2.3");
    String name = format.fileName().orElse(format.word() + ".txt");
    GoldenFile.at(mistakes.folder().resolve("reports").resolve(name)).holds(format.render(report));
  }
}
