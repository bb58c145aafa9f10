package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.report.DiagnosticReport;
import dev.lectern.generator.report.ReportFormat;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes the reports of a goal, whether it ends well or not.
 *
 * @param names which reports
 * @param folder where those go that are files
 * @param sourceRoot the folder that they name files from; empty for the usual one
 * @param version of Lectern
 * @param environment the variables of the environment, empty where there is none
 * @param output what the runner of GitHub Actions reads
 */
public record Reporting(
    List<String> names,
    Path folder,
    Optional<Path> sourceRoot,
    String version,
    UnaryOperator<String> environment,
    PrintStream output) {

  public Reporting {
    names = List.copyOf(names);
  }

  /**
   * What a goal looks at.
   *
   * @param folder reports name its files
   * @param rules it is held to them
   */
  public record Subject(Path folder, List<RuleDescription> rules) {}

  /**
   * Runs a goal, then reports.
   *
   * @throws GoalFailure if there is no such report
   */
  public void around(GoalRun run, Subject subject, Runnable goal) {
    boolean onGitHub = GitHubActions.areRunning(environment);
    Reports wanted = Reports.wanted(names, folder, onGitHub);
    GitHubActions runner = new GitHubActions(output);
    String stopped = onGitHub ? runner.stop() : "";
    try {
      goal.run();
    } finally {
      if (onGitHub) {
        runner.resume(stopped);
      }
      if (!wanted.formats().isEmpty()) {
        ShownPath root = SourceRoot.of(environment, run.shown(), sourceRoot, subject.folder());
        run.report(subject.folder(), subject.rules(), root, version)
            .ifPresent(report -> report(wanted, runner, run, report));
      }
    }
  }

  private static void report(
      Reports wanted, GitHubActions runner, GoalRun run, DiagnosticReport report) {
    if (wanted.hasAnnotations()) {
      runner.print(run.said().newLines(ReportFormat.GITHUB.render(report)));
    }
    wanted
        .write(report)
        .ifPresent(written -> run.info(run.shown().of(wanted.folder()) + ": " + written.summary()));
  }
}
