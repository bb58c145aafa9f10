package dev.lectern.generator.cases;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
            RuleCatalogue.all().stream()
                .collect(Collectors.toMap(RuleDescription::id, rule -> rule)),
            "1.2.3");
    String name = format.fileName().orElse(format.word() + ".txt");
    Golden.assertSame(mistakes.folder().resolve("reports").resolve(name), format.render(report));
  }
}
