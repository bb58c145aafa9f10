package dev.lectern.generator.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The forms in which diagnostics are put out for other programs, and for people without a terminal.
 * What people at a terminal see is {@link ConsoleReport}. Every form is the same text for the same
 * diagnostics, in the order of their places, with {@code \n} at the end of each line, and is
 * complete and well-formed without any diagnostic too.
 */
public enum ReportFormat {

  /** Our own, described in {@code docs/diagnostics.md}. */
  JSON("json", "lectern.json", JsonReport::render),

  /** SARIF 2.1.0 of OASIS, which code scanning reads. */
  SARIF("sarif", "lectern.sarif", SarifReport::render),

  /** JUnit's XML, which every CI server reads. */
  JUNIT("junit", "lectern-junit.xml", JUnitReport::render),

  /** GitLab's code-quality report, a subset of Code Climate's. */
  GITLAB("gitlab", "gl-code-quality-report.json", GitLabReport::render),

  /** One HTML file that needs nothing else. */
  HTML("html", "lectern.html", HtmlReport::render),

  /** Commands that GitHub Actions reads from a step's output; they are no file. */
  GITHUB("github", "", GitHubAnnotations::render);

  private final String word;
  private final String fileName;
  private final Function<DiagnosticReport, String> renderer;

  ReportFormat(String word, String fileName, Function<DiagnosticReport, String> renderer) {
    this.word = word;
    this.fileName = fileName;
    this.renderer = renderer;
  }

  /** The name by which authors ask for it. */
  public String word() {
    return word;
  }

  /** The name of its file; none if it goes to the standard output. */
  public Optional<String> fileName() {
    return fileName.isEmpty() ? Optional.empty() : Optional.of(fileName);
  }

  /** The report as text. */
  public String render(DiagnosticReport report) {
    return renderer.apply(report);
  }

  /** The format with a name; none if there is none. */
  public static Optional<ReportFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** All names, as they are listed for people. */
  public static String words() {
    return Arrays.stream(values()).map(ReportFormat::word).collect(Collectors.joining(", "));
  }
}
