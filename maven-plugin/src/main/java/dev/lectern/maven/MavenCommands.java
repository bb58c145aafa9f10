package dev.lectern.maven;

import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.generator.goal.Commands;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to go on where Maven was started.
 *
 * @param project the project that the goal runs for
 * @param execution the goal's own
 * @param version of this plugin
 */
record MavenCommands(
    MavenSession session, MavenProject project, MojoExecution execution, @Nullable String version)
    implements Commands {

  private static final String KEY = "dev.lectern:lectern-maven-plugin";

  @Override
  public String explain(RuleId rule) {
    return "mvn " + explainGoal() + " -Dlectern.rule=" + rule;
  }

  /** By its short name where the POM of the build knows that, and by its full one else. */
  private String explainGoal() {
    MavenProject top = session.getTopLevelProject();
    boolean known =
        top != null
            && (top.getPlugin(KEY) != null
                || top.getPluginManagement() != null
                    && top.getPluginManagement().getPluginsAsMap().containsKey(KEY));
    return known ? "lectern:explain" : KEY + ":" + version + ":explain";
  }

  @Override
  public String apply() {
    return MendingCommand.APPLY.of(session, project, execution);
  }

  @Override
  public String diagrams() {
    return MendingCommand.DIAGRAMS.of(session, project, execution);
  }
}
