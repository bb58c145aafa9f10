package dev.lectern.maven;

import dev.lectern.generator.goal.ApplyGoal;
import dev.lectern.generator.goal.CheckGoal;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fails if the published copy of the skill is not what the content gives: lists the files that are
 * missing, changed or stale, shows the difference, and ends with the command that mends it.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends PublishingMojo {

  /**
   * Instead of failing, write the published copy, as the goal <code>apply</code> does. For builds
   * that make this plugin themselves and therefore cannot call its goals by name.
   */
  @Parameter(property = "lectern.apply", defaultValue = "false")
  private boolean apply;

  /** How many lines of difference are shown, at least 1; the rest is counted. */
  @Parameter(property = "lectern.maximumDiffLines", defaultValue = "200")
  private int maximumDiffLines;

  @Override
  void run() {
    if (apply) {
      new ApplyGoal(content(), publishing()).run(goalRun());
    } else {
      new CheckGoal(content(), publishing(), maximumDiffLines).run(goalRun());
    }
  }
}
