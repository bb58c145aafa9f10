package dev.lectern.generator.report;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.source.Position;

/**
 * Workflow commands of GitHub Actions, one a line, each shown beside its line of a pull request:
 *
 * <pre>
 * ::error file=src/main/content/skill.md,line=2,col=6,endLine=2,endColumn=11,title=unknown-key::…
 * </pre>
 *
 * <p>Escaped as the runner unescapes: {@code %}, CR and LF everywhere, {@code :} and {@code ,} in
 * properties too. Columns are left out if the place has several lines, for GitHub takes none then.
 * Related places follow the message, each on a line of its own.
 */
final class GitHubAnnotations {

  private GitHubAnnotations() {}

  static String render(DiagnosticReport report) {
    StringBuilder text = new StringBuilder();
    report.diagnostics().forEach(diagnostic -> append(report, diagnostic, text));
    return text.toString();
  }

  private static void append(DiagnosticReport report, Diagnostic diagnostic, StringBuilder text) {
    Position from = diagnostic.span().from();
    Position to = diagnostic.span().to();
    text.append("::").append(diagnostic.severity().word());
    text.append(" file=").append(property(report.file(diagnostic.span())));
    text.append(",line=").append(from.line());
    if (from.line() == to.line()) {
      text.append(",col=").append(from.column());
      text.append(",endLine=").append(to.line());
      text.append(",endColumn=").append(to.column());
    } else {
      // A place that ends with its last line's end does not reach into the next line.
      text.append(",endLine=").append(to.column() == 1 ? to.line() - 1 : to.line());
    }
    text.append(",title=").append(property(diagnostic.rule().value()));
    text.append("::").append(data(message(report, diagnostic))).append('\n');
  }

  private static String message(DiagnosticReport report, Diagnostic diagnostic) {
    StringBuilder message = new StringBuilder(diagnostic.message());
    diagnostic
        .related()
        .forEach(
            related ->
                message
                    .append('\n')
                    .append(related.note())
                    .append(": ")
                    .append(report.file(related.span()))
                    .append(':')
                    .append(related.span().from()));
    return message.toString();
  }

  private static String data(String text) {
    return ReportText.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(ReportText.line(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
