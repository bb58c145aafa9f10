package dev.lectern.maven;

import dev.lectern.generator.goal.LintSkillGoal;
import dev.lectern.generator.goal.Reporting;
import java.io.File;
import java.util.Optional;
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
  Reporting.Subject subject() {
    return goal().subject();
  }

  @Override
  void run() {
    goal().run(goalRun());
  }

  private LintSkillGoal goal() {
    return new LintSkillGoal(
        skillDirectory.toPath(),
        strictness(),
        Optional.ofNullable(baseline).map(File::toPath),
        writeBaseline);
  }
}
