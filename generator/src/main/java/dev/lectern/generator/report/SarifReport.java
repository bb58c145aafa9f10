package dev.lectern.generator.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Related;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.Position;
import dev.lectern.content.source.Span;
import dev.lectern.generator.json.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * SARIF 2.1.0 (OASIS, 27 March 2020): one run with the rules that were broken and one result for
 * each diagnostic. Files are relative to {@code SRCROOT}, which the reader knows; the fingerprint
 * is also given under the name that GitHub's code scanning looks at.
 */
final class SarifReport {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  private SarifReport() {}

  static String render(DiagnosticReport report) {
    return JsonText.of(json -> write(report, json));
  }

  private static void write(DiagnosticReport report, JsonGenerator json) throws IOException {
    List<RuleId> rules =
        report.diagnostics().stream().map(Diagnostic::rule).distinct().sorted().toList();
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(report, rules, json);
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(ROOT);
    text("description", "The folder that the checked-out repository is in.", json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    List<String> fingerprints = Fingerprints.of(report.diagnostics());
    for (int i = 0; i < fingerprints.size(); i++) {
      result(report, report.diagnostics().get(i), rules, fingerprints.get(i), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tool(DiagnosticReport report, List<RuleId> rules, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Lectern");
    json.writeStringField("version", report.version());
    json.writeStringField("informationUri", Documentation.home());
    json.writeArrayFieldStart("rules");
    for (RuleId rule : rules) {
      json.writeStartObject();
      json.writeStringField("id", rule.value());
      text("shortDescription", report.summary(rule), json);
      Optional<RuleDescription> description = report.description(rule);
      if (description.isPresent()) {
        describe(description.get(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What code scanning shows beside a finding. */
  private static void describe(RuleDescription rule, JsonGenerator json) throws IOException {
    text("fullDescription", rule.rationale(), json);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", rule.sentence() + " " + rule.rationale());
    json.writeStringField("markdown", new RulePage(rule).help());
    json.writeEndObject();
    json.writeStringField("helpUri", Documentation.address(rule));
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", level(rule.severity()));
    json.writeEndObject();
  }

  private static void result(
      DiagnosticReport report,
      Diagnostic diagnostic,
      List<RuleId> rules,
      String fingerprint,
      JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.rule().value());
    json.writeNumberField("ruleIndex", rules.indexOf(diagnostic.rule()));
    json.writeStringField("level", level(diagnostic.severity()));
    text("message", diagnostic.message(), json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    place(report, diagnostic.span(), json);
    json.writeEndObject();
    json.writeEndArray();
    if (!diagnostic.related().isEmpty()) {
      json.writeArrayFieldStart("relatedLocations");
      int id = 0;
      for (Related related : diagnostic.related()) {
        json.writeStartObject();
        json.writeNumberField("id", id++);
        place(report, related.span(), json);
        text("message", related.note(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    Fix fix = diagnostic.fix();
    if (fix != null) {
      fix(report, fix, json);
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", fingerprint);
    json.writeEndObject();
    json.writeObjectFieldStart("fingerprints");
    json.writeStringField("lectern/v1", fingerprint);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** One way to mend it, in one file: what is deleted, and what is put in its place. */
  private static void fix(DiagnosticReport report, Fix fix, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    text("description", fix.description(), json);
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(report, fix.edits().get(0).place(), json);
    json.writeArrayFieldStart("replacements");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      region("deletedRegion", edit.place(), json);
      json.writeObjectFieldStart("insertedContent");
      json.writeStringField("text", ReportText.exact(edit.text()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void place(DiagnosticReport report, Span span, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(report, span, json);
    region("region", span, json);
    json.writeEndObject();
  }

  private static void artifact(DiagnosticReport report, Span span, JsonGenerator json)
      throws IOException {
    String file = report.file(span);
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", FileUri.of(file));
    if (!FileUri.isAbsolute(file)) {
      json.writeStringField("uriBaseId", ROOT);
    }
    json.writeEndObject();
  }

  private static void region(String name, Span span, JsonGenerator json) throws IOException {
    Position from = span.from();
    Position to = span.to();
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", from.line());
    json.writeNumberField("startColumn", from.column());
    json.writeNumberField("endLine", to.line());
    json.writeNumberField("endColumn", to.column());
    json.writeEndObject();
  }

  /** A message. What looks like a link in it would be one (3.11.6): a space takes that away. */
  private static void text(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", ReportText.lines(text).replace("](", "] ("));
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }
}
