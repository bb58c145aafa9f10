package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.BaselineFile;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.lint.Baseline;
import dev.lectern.generator.report.ConsoleReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds a finished skill folder to the rules.
 *
 * @param folder the one that holds {@code SKILL.md}
 * @param strictness how bad it is to break them
 * @param baseline a file of accepted findings
 * @param writeBaseline whether today's findings are accepted
 */
public record LintSkillGoal(
    Path folder, Strictness strictness, Optional<Path> baseline, boolean writeBaseline) {

  /** What the folder is held to. */
  public Reporting.Subject subject() {
    return new Reporting.Subject(folder, RuleCatalogue.ofFolders());
  }

  /**
   * Lints it.
   *
   * @throws GoalFailure if there are errors that are not accepted
   */
  public void run(GoalRun run) {
    List<Diagnostic> findings =
        new SkillLint(strictness.policy(RuleCatalogue.ofFolders(), RuleCatalogue.all()))
            .lint(folder);
    if (baseline.isEmpty()) {
      if (writeBaseline) {
        throw GoalFailure.usage("Name the file to write with -Dlectern.baseline=FILE.");
      }
      tell(findings, "", run);
    } else if (writeBaseline) {
      new BaselineFile(baseline.get()).write(Baseline.of(findings));
      run.tell(List.of());
      run.info(
          run.shown().of(baseline.get()) + " accepts: " + ConsoleReport.summary(findings) + ".");
    } else {
      tell(new BaselineFile(baseline.get()).read().apply(findings), baseline.get(), run);
    }
  }

  private void tell(Baseline.Result result, Path file, GoalRun run) {
    if (!result.stale().isEmpty()) {
      StringBuilder text = new StringBuilder(run.shown().of(file));
      text.append(" accepts findings that are there no more; take out these lines:");
      result.stale().forEach(entry -> text.append("\n  ").append(entry));
      run.console().warn(text.toString());
    }
    tell(
        result.fresh(),
        " (" + result.accepted() + " accepted, " + result.stale().size() + " stale)",
        run);
  }

  private void tell(List<Diagnostic> findings, String beside, GoalRun run) {
    run.tell(findings);
    String skill = run.shown().of(folder);
    String summary = ConsoleReport.summary(findings) + beside;
    String report = run.report(folder, findings);
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      run.console()
          .error("The skill in " + skill + " has errors:\n\n" + report + run.explanation(findings));
      throw GoalFailure.findings(summary);
    }
    if (!findings.isEmpty()) {
      run.console().warn("About the skill in " + skill + ":\n\n" + report);
    }
    run.info(skill + ": " + summary + ".");
  }
}
