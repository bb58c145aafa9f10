package dev.lectern.generator.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.content.diagnostic.Related;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.TextEdit;
import dev.lectern.content.source.Position;
import dev.lectern.content.source.Span;
import dev.lectern.generator.json.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Our own form, for scripts: an object with {@code version} (of the form, now 1), {@code tool},
 * {@code summary} and {@code diagnostics}. Lines and columns count from 1, columns in UTF-16 code
 * units; {@code end} is just after the last character. Keys may be added within a version.
 */
final class JsonReport {

  private static final int VERSION = 1;

  private JsonReport() {}

  static String render(DiagnosticReport report) {
    return JsonText.of(json -> write(report, json));
  }

  private static void write(DiagnosticReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", "Lectern");
    json.writeStringField("version", report.version());
    json.writeEndObject();
    json.writeObjectFieldStart("summary");
    json.writeNumberField("errors", report.errors());
    json.writeNumberField("warnings", report.warnings());
    json.writeNumberField("files", report.files());
    json.writeEndObject();
    json.writeArrayFieldStart("diagnostics");
    List<String> fingerprints = Fingerprints.of(report.diagnostics());
    for (int i = 0; i < fingerprints.size(); i++) {
      Diagnostic diagnostic = report.diagnostics().get(i);
      json.writeStartObject();
      json.writeStringField("rule", diagnostic.rule().value());
      Optional<RuleDescription> rule = report.description(diagnostic.rule());
      if (rule.isPresent()) {
        json.writeStringField("documentation", Documentation.address(rule.get()));
      }
      json.writeStringField("severity", diagnostic.severity().word());
      json.writeStringField("message", ReportText.lines(diagnostic.message()));
      place(report, diagnostic.span(), json);
      json.writeArrayFieldStart("related");
      for (Related related : diagnostic.related()) {
        json.writeStartObject();
        json.writeStringField("note", ReportText.lines(related.note()));
        place(report, related.span(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      Fix fix = diagnostic.fix();
      if (fix != null) {
        fix(report, fix, json);
      }
      json.writeStringField("fingerprint", fingerprints.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void fix(DiagnosticReport report, Fix fix, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("description", ReportText.lines(fix.description()));
    json.writeArrayFieldStart("edits");
    for (TextEdit edit : fix.edits()) {
      json.writeStartObject();
      place(report, edit.place(), json);
      json.writeStringField("text", ReportText.exact(edit.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(DiagnosticReport report, Span span, JsonGenerator json)
      throws IOException {
    json.writeStringField("file", ReportText.line(report.file(span)));
    position("start", span.from(), json);
    position("end", span.to(), json);
  }

  private static void position(String name, Position position, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
    json.writeEndObject();
  }
}
