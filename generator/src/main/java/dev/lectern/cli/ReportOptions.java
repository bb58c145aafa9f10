package dev.lectern.cli;

import dev.lectern.generator.goal.Reporting;
import dev.lectern.generator.report.ReportFormat;
import dev.lectern.generator.site.GeneratorVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How findings are told. */
final class ReportOptions {

  @Option(
      names = "--maximum-diagnostics",
      paramLabel = "NUMBER",
      description = "How many errors and warnings are shown. Default: ${DEFAULT-VALUE}")
  private int maximum = 100;

  @Option(
      names = "--reports",
      paramLabel = "FORMAT",
      split = ",",
      completionCandidates = Formats.class,
      description = "Reports beside what is shown: ${COMPLETION-CANDIDATES}.")
  private List<String> reports = List.of();

  @Option(
      names = "--report-directory",
      paramLabel = "DIRECTORY",
      description = "Where the reports go that are files. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of("target/lectern-reports");

  @Option(
      names = "--source-root",
      paramLabel = "DIRECTORY",
      description =
          "The one that reports name files from. Default: the checked-out repository in GitHub"
              + " Actions and GitLab CI, the current one elsewhere.")
  private @Nullable Path sourceRoot;

  int maximum() {
    return maximum;
  }

  Reporting reporting(Terminal terminal) {
    return new Reporting(
        reports,
        terminal.resolved(directory),
        Optional.ofNullable(sourceRoot).map(terminal::resolved),
        GeneratorVersion.VERSION,
        terminal.environment(),
        terminal.output());
  }

  /** The words of all formats. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(Stream.of(ReportFormat.values()).map(ReportFormat::word).toList());
    }
  }
}
