package dev.lectern.generator.report;

import static dev.lectern.generator.report.Findings.error;
import static dev.lectern.generator.report.Findings.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GitHubAnnotationsTest {

  /** A line as the runner takes it apart. */
  private record Command(String name, Map<String, String> properties, String message) {

    static Command of(String line) {
      assertThat(line).startsWith("::");
      int end = line.indexOf("::", 2);
      String[] head = line.substring(2, end).split(" ", 2);
      Map<String, String> properties = new HashMap<>();
      for (String property : head[1].split(",", -1)) {
        String[] pair = property.split("=", 2);
        assertThat(properties.put(pair[0], unescaped(pair[1]))).isNull();
      }
      return new Command(head[0], properties, unescaped(line.substring(end + 2)));
    }

    private static String unescaped(String text) {
      return text.replace("%0D", "\r")
          .replace("%0A", "\n")
          .replace("%3A", ":")
          .replace("%2C", ",")
          .replace("%25", "%");
    }
  }

  @Provide
  Arbitrary<DiagnosticReport> reports() {
    return Findings.hostileReports();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyLineIsOneCommandThatSaysWhatTheDiagnosticSays(
      @ForAll("reports") DiagnosticReport report) {
    List<Command> commands = ReportFormat.GITHUB.render(report).lines().map(Command::of).toList();
    assertThat(commands).hasSameSizeAs(report.diagnostics());
    for (int i = 0; i < commands.size(); i++) {
      Diagnostic diagnostic = report.diagnostics().get(i);
      assertThat(commands.get(i).name()).isEqualTo(diagnostic.severity().word());
      assertThat(commands.get(i).properties())
          .containsEntry("file", ReportText.line(report.file(diagnostic.span())))
          .containsEntry("line", String.valueOf(diagnostic.span().from().line()))
          .containsEntry("title", diagnostic.rule().value());
      assertThat(commands.get(i).message()).startsWith(ReportText.lines(diagnostic.message()));
    }
  }

  @Example
  void placeOnOneLineHasColumns() {
    SourceText source = source("a.md", "one\ntwo words\n");
    assertThat(
            ReportFormat.GITHUB.render(
                Findings.report(
                    error(source, "words", "100% wrong:\nreally, so.")
                        .seeAlso(source.span(0, 3), "first defined here"))))
        .isEqualTo(
            "::error file=src/main/content/a.md,line=2,col=5,endLine=2,endColumn=10,"
                + "title=some-rule::100%25 wrong:%0Areally, so.%0Afirst defined here: "
                + "src/main/content/a.md:1:1\n");
  }

  @Example
  void placeOfSeveralLinesHasNoColumnsAndEndsWithItsLastLine() {
    SourceText source = source("a,b:c.md", "one\ntwo\nthree\n");
    assertThat(ReportFormat.GITHUB.render(Findings.report(error(source, "one\ntwo\n", "Long."))))
        .isEqualTo(
            "::error file=src/main/content/a%2Cb%3Ac.md,line=1,endLine=2,title=some-rule"
                + "::Long.\n");
  }
}
