package dev.lectern.maven;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.generator.BaselineFile;
import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.SkillLint;
import dev.lectern.generator.lint.Baseline;
import dev.lectern.generator.report.ConsoleReport;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Holds a finished skill folder to the rules, whether it was generated or written by hand: front
 * matter, links and anchors, files that nothing leads to, sizes, headings, code blocks, secrets,
 * and what registries refuse. Reads that folder alone; errors fail the build, warnings are shown.
 */
@Mojo(name = "lint-skill", requiresProject = false, threadSafe = true)
public final class LintSkillMojo extends LecternMojo {

  /**
   * The skill folder: the one that holds <code>SKILL.md</code>. A relative path is relative to the
   * project's folder, or to the current one where there is no project.
   */
  @Parameter(property = "lectern.skillDirectory", required = true)
  private File skillDirectory;

  /**
   * A file of accepted findings: they are counted and not shown, and only others fail the build. A
   * finding is known by its rule, its file and its line's text, so it may move to another line.
   * Entries that match nothing any more are listed.
   */
  @Parameter(property = "lectern.baseline")
  private @Nullable File baseline;

  /** Instead of failing, accept today's findings: write them into the file of the baseline. */
  @Parameter(property = "lectern.baseline.write", defaultValue = "false")
  private boolean writeBaseline;

  @Override
  Path folder() {
    return skillDirectory.toPath();
  }

  @Override
  List<RuleDescription> rules() {
    return RuleCatalogue.ofFolders();
  }

  @Override
  void run() throws MojoFailureException {
    List<Diagnostic> findings = new SkillLint(policy(RuleCatalogue.all())).lint(folder());
    if (baseline == null) {
      if (writeBaseline) {
        throw new MojoFailureException("Name the file to write with -Dlectern.baseline=FILE.");
      }
      tell(findings, "");
    } else if (writeBaseline) {
      new BaselineFile(baseline.toPath()).write(Baseline.of(findings));
      tell(List.of());
      info(shown().of(baseline.toPath()) + " accepts: " + ConsoleReport.summary(findings) + ".");
    } else {
      tell(new BaselineFile(baseline.toPath()).read().apply(findings), baseline);
    }
  }

  private void tell(Baseline.Result result, File file) throws MojoFailureException {
    if (!result.stale().isEmpty()) {
      StringBuilder text = new StringBuilder(shown().of(file.toPath()));
      text.append(" accepts findings that are there no more; take out these lines:");
      result.stale().forEach(entry -> text.append("\n  ").append(entry));
      getLog().warn(text);
    }
    tell(
        result.fresh(),
        " (" + result.accepted() + " accepted, " + result.stale().size() + " stale)");
  }

  private void tell(List<Diagnostic> findings, String beside) throws MojoFailureException {
    tell(findings);
    String skill = shown().of(folder());
    String summary = ConsoleReport.summary(findings) + beside;
    String report =
        new ConsoleReport(skill, TerminalColour.isWanted(session), Math.max(1, maximumDiagnostics))
            .render(findings);
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      getLog().error("The skill in " + skill + " has errors:\n\n" + report + explanation(findings));
      throw new MojoFailureException(summary);
    }
    if (!findings.isEmpty()) {
      getLog().warn("About the skill in " + skill + ":\n\n" + report);
    }
    info(skill + ": " + summary + ".");
  }
}
