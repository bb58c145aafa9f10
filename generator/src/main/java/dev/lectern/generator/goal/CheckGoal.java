package dev.lectern.generator.goal;

import java.util.List;

/**
 * Fails if the published copy of the skill is not what the content gives.
 *
 * @param content what is published
 * @param publishing where
 * @param maximumDiffLines how many lines of difference are shown; less than 1 counts as 1
 */
public record CheckGoal(Content content, Publishing publishing, int maximumDiffLines) {

  /**
   * Compares them.
   *
   * @throws GoalFailure if they differ, or the content has an error
   */
  public void run(GoalRun run) {
    List<Publication> publications = publishing.publications(content.renderSkill(run));
    Drift drift = Drift.of(publications, run.shown());

    drift.findings().forEach(run::tellOf);
    drift.foreign().ifPresent(run.console()::warn);
    if (!drift.isEmpty()) {
      String command = run.commands().apply();
      run.console()
          .error(drift.text(Math.max(1, maximumDiffLines)) + "\nTo mend it, run\n  " + command);
      throw GoalFailure.findings(drift.summary() + " To mend it, run: " + command);
    }
    run.info(drift.summary());
  }
}
