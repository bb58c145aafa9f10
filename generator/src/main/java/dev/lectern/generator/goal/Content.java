package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SkillRendering;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a goal reads.
 *
 * @param folder the one that holds {@code skill.md}
 * @param lectern what turns it into files
 */
public record Content(Path folder, Lectern lectern) {

  /** Reads, binds and checks it. */
  public Outcome<ValidContent> validate() {
    return lectern.validate(folder);
  }

  /**
   * Its folder without links and dots, as it is told of when it is watched.
   *
   * @throws GoalFailure if there is none
   */
  Path realFolder(GoalRun run) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw GoalFailure.usage(
          "There is no content folder "
              + run.shown().of(folder)
              + ". Name the one that holds skill.md.");
    }
  }

  /**
   * Renders the skill in memory and says what is wrong with the content.
   *
   * @throws GoalFailure if there is an error
   */
  SkillRendering renderSkill(GoalRun run) {
    return run.valueOf(folder, lectern.renderSkill(folder));
  }
}
