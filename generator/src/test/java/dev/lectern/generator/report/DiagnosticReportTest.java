package dev.lectern.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticReportTest {

  private static final RuleDescription DESCRIBED =
      RuleDescription.error(
          new RuleId("link-resolves"),
          HeldWhile.RESOLVING,
          "Links lead somewhere.",
          "Readers follow them.",
          new RuleExample("a.md", "good", "bad"));

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
    assertThat(
            new DiagnosticReport(folder, List.of(), Map.of(), "1")
                .file(new SourceText(new SourcePath("a.md"), "").beginning()))
        .isEqualTo(file);
  }

  @Test
  void ruleThatDoesNotDescribeItselfIsDescribedByItsName() {
    RuleId rule = new RuleId("link-resolves");
    assertThat(Findings.report().summary(rule)).isEqualTo("Link resolves.");
    assertThat(new DiagnosticReport("", List.of(), Map.of(rule, DESCRIBED), "1").summary(rule))
        .isEqualTo("Links lead somewhere.");
  }

  @Test
  void fileOfAnotherFolderIsNamedFromThere() {
    SourceText published = new SourceText(new SourcePath("SKILL.md"), "");
    SourceText content = new SourceText(new SourcePath("SKILL.md"), "");
    DiagnosticReport report =
        new DiagnosticReport(
            "content", List.of(), Map.of(), "1", Map.of(published, "./skills/chess"));
    assertThat(report.file(published.beginning())).isEqualTo("skills/chess/SKILL.md");
    assertThat(report.file(content.beginning())).isEqualTo("content/SKILL.md");
  }
}
