package dev.lectern.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

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

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Override
  void run() throws MojoFailureException {
    List<Publication> publications = publications(renderSkill());
    if (apply) {
      publish(publications);
      return;
    }
    Drift drift = Drift.of(publications, shown());

    drift.findings().forEach(this::tellOf);
    drift.foreign().ifPresent(getLog()::warn);
    if (!drift.isEmpty()) {
      String command = MendingCommand.APPLY.of(session, project, execution);
      getLog().error(drift.text(Math.max(1, maximumDiffLines)) + "\nTo mend it, run\n  " + command);
      throw new MojoFailureException(drift.summary() + " To mend it, run: " + command);
    }
    info(drift.summary());
  }
}
