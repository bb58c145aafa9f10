package dev.lectern.maven;

import dev.lectern.generator.goal.FixGoal;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Mends what is wrong with the content where that is safe: the author's intent is beyond doubt, and
 * nothing else changes. Shows the difference, what was mended by which rule, and what is left for a
 * person, which does not fail the build. All files are written or none; a second run changes
 * nothing more.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends LecternMojo {

  /** Shows the difference and writes nothing. */
  @Parameter(property = "lectern.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run() {
    new FixGoal(content(), dryRun).run(goalRun());
  }
}
