package dev.lectern.maven;

import dev.lectern.generator.goal.ExplainGoal;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the page of a rule, without the network: why it is there, what breaks it, what keeps to it,
 * and how its severity is changed. Lists all rules if none is named.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends LecternMojo {

  /** The rule, by the name that stands in square brackets where it was broken. */
  @Parameter(property = "lectern.rule")
  private @Nullable String rule;

  @Override
  void run() {
    new ExplainGoal(rule == null ? "" : rule, "To read one, add -Dlectern.rule=NAME.")
        .run(new MavenConsole(getLog()));
  }
}
