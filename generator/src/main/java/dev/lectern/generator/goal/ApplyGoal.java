package dev.lectern.generator.goal;

/**
 * Writes the published copy of the skill.
 *
 * @param content what is published
 * @param publishing where
 */
public record ApplyGoal(Content content, Publishing publishing) {

  /**
   * Writes it.
   *
   * @throws GoalFailure if the content has an error
   */
  public void run(GoalRun run) {
    Publishing.publish(publishing.publications(content.renderSkill(run)), run);
  }
}
