package dev.lectern.maven;

import dev.lectern.generator.goal.ApplyGoal;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the published copy of the skill: the folder that is committed, and that tools install as
 * it is. With a marketplace folder, its <code>marketplace.json</code> too. Nothing is written if
 * the content has an error.
 */
@Mojo(name = "apply", requiresProject = false, threadSafe = true)
public final class ApplyMojo extends PublishingMojo {

  @Override
  void run() {
    new ApplyGoal(content(), publishing()).run(goalRun());
  }
}
