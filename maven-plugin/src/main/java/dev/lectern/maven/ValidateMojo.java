package dev.lectern.maven;

import dev.lectern.generator.goal.ValidateGoal;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the content and writes nothing; diagrams that the store lacks are drawn if that can be
 * done, for only then is it known whether they can be. All errors are reported together, each as
 * <code>
 * file:line:column: error: [rule] message</code> with the source line; any of them fails the build.
 */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VALIDATE,
    requiresProject = false,
    threadSafe = true)
public final class ValidateMojo extends DrawingMojo {

  @Override
  void run() {
    new ValidateGoal(content(), drawing()).run(goalRun());
  }
}
