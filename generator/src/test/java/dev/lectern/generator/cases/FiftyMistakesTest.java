package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import dev.lectern.generator.report.SarifSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fifty rules and more, each broken once in one content folder: one run tells of all of them, in
 * every format to the letter. What the terminal shows is the case's {@code diagnostics.txt}.
 */
class FiftyMistakesTest {

  private static final ContentCase MISTAKES = ContentCase.named("fifty-mistakes");

  private static List<Diagnostic> said = List.of();

  @BeforeAll
  static void validate(@TempDir Path empty) throws IOException {
    said = MISTAKES.validate(empty).diagnostics();
  }

  @Test
  void eachMistakeIsOfARuleOfItsOwnAndNoneHidesAnother() {
    assertThat(said).hasSizeGreaterThanOrEqualTo(50);
    assertThat(said).extracting(Diagnostic::rule).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void reportIsAsItsFileSays(ReportFormat format) throws IOException {
    DiagnosticReport report = report();
    String name = format.fileName().orElse(format.word() + ".txt");
    Golden.assertSame(MISTAKES.folder().resolve("reports").resolve(name), format.render(report));
  }

  @Test
  void sarifKeepsToItsPublicSchema() throws IOException {
    DiagnosticReport report = report();
    assertThat(SarifSchema.faults(ReportFormat.SARIF.render(report))).isEmpty();
  }

  private static DiagnosticReport report() {
    return new DiagnosticReport(
        "src/main/content",
        said,
        RuleCatalogue.all().stream().collect(Collectors.toMap(RuleDescription::id, rule -> rule)),
        "1.2.3");
  }
}
