package dev.lectern.generator.goal;

/**
 * Checks the content and writes nothing.
 *
 * @param content what is checked
 * @param drawing what draws diagrams that the store lacks
 */
public record ValidateGoal(Content content, Drawing drawing) {

  /**
   * Checks it.
   *
   * @throws GoalFailure if it has an error
   */
  public void run(GoalRun run) {
    drawing.render(content, run, false);
    run.info(run.shown().of(content.folder()) + " is valid.");
  }
}
