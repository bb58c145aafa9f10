package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticReportTest {

  @ParameterizedTest
  @CsvSource({
    "src/content, src/content/a.md",
    "src/content/, src/content/a.md",
    "./src/content, src/content/a.md",
    ".//src, src/a.md",
    "., a.md",
    "./, a.md",
    "'', a.md",
    "../content, ../content/a.md"
  })
  void filesAreNamedFromTheRoot(String folder, String file) {
    assertThat(new DiagnosticReport(folder, List.of(), Map.of(), "1").file(new SourcePath("a.md")))
        .isEqualTo(file);
  }

  @Test
  void ruleThatDoesNotDescribeItselfIsDescribedByItsName() {
    RuleId rule = new RuleId("link-resolves");
    assertThat(Findings.report().summary(rule)).isEqualTo("Link resolves.");
    assertThat(
            new DiagnosticReport("", List.of(), Map.of(rule, "Links lead somewhere."), "1")
                .summary(rule))
        .isEqualTo("Links lead somewhere.");
  }
}
