package dev.lectern.generator.report;

import static dev.lectern.generator.report.Findings.error;
import static dev.lectern.generator.report.Findings.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Related;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.RuleCatalogue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The three formats that are JSON, read by others than those that wrote them. */
class JsonReportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SARIF_LINK = Pattern.compile("\\[[^\\]]*\\]\\(");

  private static JsonNode read(ReportFormat format, DiagnosticReport report) {
    try {
      return JSON.readTree(format.render(report));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Provide
  Arbitrary<DiagnosticReport> reports() {
    return Findings.hostileReports();
  }

  // SARIF

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void sarifHoldsItsPublicSchemaWhateverTheContent(@ForAll("reports") DiagnosticReport report) {
    assertThat(SarifSchema.faults(ReportFormat.SARIF.render(report))).isEmpty();
  }

  @Example
  void sarifWithoutResultsHoldsItsSchema() {
    assertThat(SarifSchema.faults(ReportFormat.SARIF.render(Findings.report()))).isEmpty();
    assertThat(read(ReportFormat.SARIF, Findings.report()).at("/runs/0/results")).isEmpty();
  }

  /** Had the schema not been read, everything would hold it. */
  @Example
  void theSchemaRefusesAnotherLevelAndAWrongLine() {
    String sarif =
        ReportFormat.SARIF.render(Findings.report(error(source("a.md", "x"), "x", "Wrong.")));
    assertThat(SarifSchema.faults(sarif)).isEmpty();
    assertThat(SarifSchema.faults(sarif.replace("\"error\"", "\"fatal\""))).isNotEmpty();
    assertThat(SarifSchema.faults(sarif.replace("\"startLine\": 1", "\"startLine\": 0")))
        .isNotEmpty();
    assertThat(SarifSchema.faults(sarif.replace("\"uri\": \"", "\"uri\": \"a b"))).isNotEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void sarifMessagesHaveNoLinksThatAuthorsWrote(@ForAll("reports") DiagnosticReport report) {
    JsonNode sarif = read(ReportFormat.SARIF, report);
    // What a fix puts into a file is no message.
    sarif.findParents("insertedContent").forEach(each -> ((ObjectNode) each).removeAll());
    for (JsonNode text : sarif.findValues("text")) {
      assertThat(text.textValue()).doesNotContainPattern(SARIF_LINK);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void sarifNamesFilesAsUrisThatLeadBack(@ForAll("reports") DiagnosticReport report) {
    List<String> files =
        report.diagnostics().stream().map(diagnostic -> report.file(diagnostic.span())).toList();
    List<String> uris =
        elements(read(ReportFormat.SARIF, report).at("/runs/0/results"))
            .map(result -> result.at("/locations/0/physicalLocation/artifactLocation/uri"))
            .map(uri -> URI.create(uri.textValue()).getPath())
            .toList();
    assertThat(uris)
        .isEqualTo(
            files.stream()
                .map(
                    file ->
                        new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList());
  }

  @Example
  void sarifResultHasRuleLevelRegionAndRelatedPlace() {
    SourceText source = source("a b.md", "one\ntwo\nthree\n");
    Diagnostic diagnostic =
        Diagnostic.warning(Findings.RULE, source.span(5, 10), "Odd.")
            .seeAlso(source.span(0, 3), "first defined here");
    JsonNode run = read(ReportFormat.SARIF, Findings.report(diagnostic)).at("/runs/0");
    assertThat(run.at("/columnKind").textValue()).isEqualTo("utf16CodeUnits");
    assertThat(run.at("/tool/driver/rules/0/id").textValue()).isEqualTo("some-rule");
    assertThat(run.at("/tool/driver/rules/0/shortDescription/text").textValue())
        .isEqualTo("Some rule.");
    JsonNode result = run.at("/results/0");
    assertThat(result.at("/level").textValue()).isEqualTo("warning");
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation").toString())
        .isEqualTo("{\"uri\":\"src/main/content/a%20b.md\",\"uriBaseId\":\"SRCROOT\"}");
    assertThat(place.at("/region").toString())
        .isEqualTo("{\"startLine\":2,\"startColumn\":2,\"endLine\":3,\"endColumn\":3}");
    assertThat(result.at("/relatedLocations/0/message/text").textValue())
        .isEqualTo("first defined here");
    assertThat(result.at("/relatedLocations/0/physicalLocation/region/startLine").intValue())
        .isEqualTo(1);
  }

  @Example
  void fixIsWhatIsDeletedAndWhatIsPutIn() {
    SourceText source = source("a.md", "one\ntow\n");
    Diagnostic diagnostic =
        Diagnostic.error(Findings.RULE, source.span(4, 7), "Odd.")
            .mendedBy(
                new Fix(
                    "writes it in two lines",
                    List.of(
                        new TextEdit(source.span(4, 7), "two"),
                        new TextEdit(source.span(8, 8), "---\n"))));
    JsonNode fix =
        read(ReportFormat.SARIF, Findings.report(diagnostic)).at("/runs/0/results/0/fixes/0");
    assertThat(fix.at("/description/text").textValue()).isEqualTo("writes it in two lines");
    assertThat(fix.at("/artifactChanges/0/artifactLocation/uri").textValue())
        .isEqualTo("src/main/content/a.md");
    JsonNode edits = fix.at("/artifactChanges/0/replacements");
    assertThat(edits.at("/0/deletedRegion").toString())
        .isEqualTo("{\"startLine\":2,\"startColumn\":1,\"endLine\":2,\"endColumn\":4}");
    assertThat(edits.at("/0/insertedContent/text").textValue()).isEqualTo("two");
    assertThat(edits.at("/1/insertedContent/text").textValue()).isEqualTo("---\n");

    JsonNode own = read(ReportFormat.JSON, Findings.report(diagnostic)).at("/diagnostics/0/fix");
    assertThat(own.at("/edits/1/text").textValue()).isEqualTo("---\n");
    assertThat(own.at("/edits/1/start").toString()).isEqualTo("{\"line\":3,\"column\":1}");
    assertThat(own.at("/edits/1/file").textValue()).isEqualTo("src/main/content/a.md");
  }

  @Example
  void fileOnAnotherDriveIsNotBelowTheRoot() {
    DiagnosticReport report =
        new DiagnosticReport(
            "D:/the content",
            List.of(error(source("a.md", "x"), "x", "Wrong.")),
            java.util.Map.of(),
            "1.2.3");
    assertThat(
            read(ReportFormat.SARIF, report)
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation")
                .toString())
        .isEqualTo("{\"uri\":\"file:///D:/the%20content/a.md\"}");
  }

  // Our own

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void jsonSaysWhatTheDiagnosticsSay(@ForAll("reports") DiagnosticReport report) {
    JsonNode json = read(ReportFormat.JSON, report);
    assertThat(json.at("/version").intValue()).isEqualTo(1);
    assertThat(json.at("/summary/errors").longValue() + json.at("/summary/warnings").longValue())
        .isEqualTo(report.diagnostics().size());
    assertThat(elements(json.at("/diagnostics")).map(node -> node.at("/message").textValue()))
        .containsExactlyElementsOf(
            report.diagnostics().stream().map(d -> ReportText.lines(d.message())).toList());
    assertThat(elements(json.at("/diagnostics")).map(node -> node.at("/start/line").intValue()))
        .containsExactlyElementsOf(
            report.diagnostics().stream().map(d -> d.span().from().line()).toList());
    assertThat(
            elements(json.at("/diagnostics"))
                .flatMap(node -> elements(node.at("/related")))
                .map(node -> node.at("/note").textValue()))
        .containsExactlyElementsOf(
            report.diagnostics().stream()
                .flatMap(d -> d.related().stream())
                .map(Related::note)
                .map(ReportText::lines)
                .toList());
  }

  /** Of content and of finished folders, whose names overlap. */
  @Example
  void everyRuleIsDescribedWithHelpAndTheAddressOfAPageThatIsThere() {
    for (List<RuleDescription> rules : List.of(RuleCatalogue.all(), RuleCatalogue.ofFolders())) {
      List<Diagnostic> findings =
          rules.stream()
              .map(rule -> Diagnostic.warning(rule.id(), source("a.md", "x").beginning(), "So."))
              .toList();
      DiagnosticReport report =
          new DiagnosticReport(
              "content",
              findings,
              rules.stream().collect(Collectors.toMap(RuleDescription::id, rule -> rule)),
              "1.2.3");
      assertThat(SarifSchema.faults(ReportFormat.SARIF.render(report))).isEmpty();
      List<JsonNode> described =
          elements(read(ReportFormat.SARIF, report).at("/runs/0/tool/driver/rules")).toList();
      assertThat(described).hasSameSizeAs(rules);
      for (int i = 0; i < rules.size(); i++) {
        RuleDescription rule = rules.get(i);
        JsonNode told = described.get(i);
        assertThat(told.at("/shortDescription/text").textValue()).isNotBlank();
        assertThat(told.at("/fullDescription/text").textValue()).isNotBlank();
        assertThat(told.at("/help/text").textValue()).contains(rule.sentence(), rule.rationale());
        assertThat(told.at("/help/markdown").textValue())
            .contains("## Why", "## What breaks it", "## What keeps to it");
        assertThat(told.at("/defaultConfiguration/level").textValue())
            .isEqualTo(rule.severity().word());
        String address = told.at("/helpUri").textValue();
        assertThat(address).startsWith("https://").contains("/docs/rules/");
        assertThat(Path.of("..", address.substring(address.indexOf("docs/rules/")))).exists();
      }
      assertThat(elements(read(ReportFormat.JSON, report).at("/diagnostics")))
          .allSatisfy(one -> assertThat(one.at("/documentation").textValue()).contains(".md"));
    }
  }

  // GitLab

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void gitLabIssuesHaveAllKeysAndNoFingerprintTwice(@ForAll("reports") DiagnosticReport report) {
    JsonNode issues = read(ReportFormat.GITLAB, report);
    assertThat(issues).hasSize(report.diagnostics().size());
    assertThat(elements(issues).map(issue -> issue.at("/fingerprint").textValue()))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{32}:[0-9]+"));
    assertThat(elements(issues))
        .allSatisfy(
            issue -> {
              assertThat(issue.at("/severity").textValue()).isIn("major", "minor");
              assertThat(issue.at("/check_name").textValue()).isIn("some-rule", "other-rule");
              assertThat(issue.at("/location/path").textValue()).startsWith("a");
              assertThat(issue.at("/location/lines/begin").intValue()).isPositive();
              assertThat(issue.at("/description").isTextual()).isTrue();
            });
  }
}
