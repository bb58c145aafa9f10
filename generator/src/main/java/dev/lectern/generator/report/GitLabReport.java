package dev.lectern.generator.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Severity;
import dev.lectern.generator.json.JsonText;
import java.io.IOException;
import java.util.List;

/**
 * GitLab's code-quality report: a list of issues with those keys of the Code Climate specification
 * that GitLab reads. An error is {@code major}, a warning {@code minor}.
 */
final class GitLabReport {

  private GitLabReport() {}

  static String render(DiagnosticReport report) {
    return JsonText.of(json -> write(report, json));
  }

  private static void write(DiagnosticReport report, JsonGenerator json) throws IOException {
    json.writeStartArray();
    List<String> fingerprints = Fingerprints.of(report.diagnostics());
    for (int i = 0; i < fingerprints.size(); i++) {
      Diagnostic diagnostic = report.diagnostics().get(i);
      json.writeStartObject();
      json.writeStringField("description", ReportText.line(diagnostic.message()));
      json.writeStringField("check_name", diagnostic.rule().value());
      json.writeStringField("fingerprint", fingerprints.get(i));
      json.writeStringField("severity", severity(diagnostic.severity()));
      json.writeObjectFieldStart("location");
      json.writeStringField("path", ReportText.line(report.file(diagnostic.span())));
      json.writeObjectFieldStart("lines");
      json.writeNumberField("begin", diagnostic.span().from().line());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
    };
  }
}
