package dev.lectern.maven;

import dev.lectern.generator.goal.GenerateGoal;
import java.io.File;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders the content: the study site into the folder <code>site</code> of the output folder, and
 * the skill into <code>skills/&lt;name&gt;</code>, and what maintainers want to know of the prose
 * into <code>reports</code>. All or nothing: if the content has an error, or the disk does not let
 * it, what an earlier run wrote stays as it was. Unchanged files keep their modification time,
 * files that are no longer made are removed, and files of others are left alone.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends DrawingMojo {

  /** The output folder. Beside it a hidden file is kept that says which files are ours. */
  @Parameter(
      property = "lectern.outputDirectory",
      defaultValue = "${project.build.directory}/lectern",
      required = true)
  private File outputDirectory;

  /**
   * Renders and compares everything, even if nothing that the output depends on has changed since
   * the last time.
   */
  @Parameter(property = "lectern.again", defaultValue = "false")
  private boolean again;

  /**
   * Goes on: renders again after each change of the content, until Maven is stopped. While the
   * content has an error, what was written last stays.
   */
  @Parameter(property = "lectern.watch", defaultValue = "false")
  private boolean watch;

  @Override
  void run() {
    GenerateGoal goal = new GenerateGoal(content(), drawing(), outputDirectory.toPath(), again);
    if (watch) {
      goal.watch(goalRun());
    } else {
      goal.run(goalRun());
    }
  }
}
