package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Fix;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.DiagnosticsView;
import dev.lectern.generator.view.DiagnosticsView.CodeView;
import dev.lectern.generator.view.DiagnosticsView.FileView;
import dev.lectern.generator.view.DiagnosticsView.ItemView;
import dev.lectern.generator.view.DiagnosticsView.RelatedView;
import dev.lectern.generator.view.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One HTML file for people: the diagnostics by file, each with its line. It loads nothing and runs
 * nothing, and its content-security policy lets nothing be loaded or run: the one style sheet is
 * let in by its hash.
 */
final class HtmlReport {

  private static final int CODE_COLUMNS = 110;

  private HtmlReport() {}

  static String render(DiagnosticReport report) {
    Map<String, List<ItemView>> byFile = new TreeMap<>();
    int number = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      byFile
          .computeIfAbsent(report.file(diagnostic.span()), file -> new ArrayList<>())
          .add(item(report, diagnostic, ++number));
    }
    String styles = styles();
    return new TemplateEngine()
        .render(
            new DiagnosticsView(
                ConsoleReport.summary(report.diagnostics()),
                "default-src 'none'; style-src 'sha256-" + hash(styles) + "'; base-uri 'none'",
                new Html(styles),
                byFile.entrySet().stream()
                    .map(file -> new FileView(ReportText.line(file.getKey()), file.getValue()))
                    .toList(),
                report.version()));
  }

  private static ItemView item(DiagnosticReport report, Diagnostic diagnostic, int number) {
    SourceExcerpt excerpt = SourceExcerpt.of(diagnostic.span(), CODE_COLUMNS);
    return new ItemView(
        "d" + number,
        diagnostic.severity().word(),
        diagnostic.rule().value(),
        ReportText.line(report.summary(diagnostic.rule())),
        report.description(diagnostic.rule()).map(Documentation::address).orElse(""),
        diagnostic.span().from().toString(),
        ReportText.lines(diagnostic.message()),
        new CodeView(
            diagnostic.span().from().line(),
            ReportText.lines(excerpt.line()),
            excerpt.indent(),
            excerpt.carets()),
        diagnostic.related().stream()
            .map(
                related ->
                    new RelatedView(
                        ReportText.line(related.note()),
                        ReportText.line(report.file(related.span())) + ":" + related.span().from()))
            .toList(),
        fix(diagnostic));
  }

  private static String fix(Diagnostic diagnostic) {
    Fix fix = diagnostic.fix();
    return fix == null ? "" : ConsoleReport.FIX_GOAL + " " + ReportText.line(fix.description());
  }

  private static String styles() {
    try (InputStream file =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheet comes with this class", e);
    }
  }

  private static String hash(String styles) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(styles.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
