package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every format. */
class ReportFormatTest {

  @Provide
  Arbitrary<DiagnosticReport> reports() {
    return Findings.hostileReports();
  }

  @Provide
  Arbitrary<ReportFormat> formats() {
    return Arbitraries.of(ReportFormat.values());
  }

  /** Whoever prints a report on a terminal, or opens it in an editor, sees what is in it. */
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void noReportHasControlOrDirectionCharactersOrHalfASurrogatePair(
      @ForAll("reports") DiagnosticReport report, @ForAll("formats") ReportFormat format) {
    String text = format.render(report);
    assertThat(text.codePoints().filter(c -> c != '\n' && TerminalText.shown(c) != c)).isEmpty();
    assertThat(RenderedFile.text(OutputPath.of("report"), text).size()).isNotNegative();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("reports") DiagnosticReport report,
      @ForAll("formats") ReportFormat format,
      @ForAll Random random) {
    List<Diagnostic> shuffled = new ArrayList<>(report.diagnostics());
    Collections.shuffle(shuffled, random);
    shuffled.addAll(report.diagnostics());
    assertThat(
            format.render(
                new DiagnosticReport(
                    report.contentFolder(), shuffled, report.rules(), report.version())))
        .isEqualTo(format.render(report));
  }

  @Example
  void reportIsWholeWithoutAnyDiagnosticToo() {
    for (ReportFormat format : ReportFormat.values()) {
      String text = format.render(Findings.report());
      assertThat(text.isEmpty()).as(format.word()).isEqualTo(format == ReportFormat.GITHUB);
      assertThat(text).doesNotContain("some-rule");
    }
  }

  @Example
  void formatsAreFoundByTheirWordsOnly() {
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(ReportFormat.named(format.word())).contains(format);
    }
    assertThat(ReportFormat.named("SARIF")).isEmpty();
    assertThat(ReportFormat.words()).isEqualTo("json, sarif, junit, gitlab, html, github");
  }

  @Example
  void noTwoFormatsHaveTheSameFile() {
    assertThat(
            Arrays.stream(ReportFormat.values())
                .map(ReportFormat::fileName)
                .flatMap(Optional::stream))
        .hasSize(ReportFormat.values().length - 1)
        .doesNotHaveDuplicates();
  }
}
