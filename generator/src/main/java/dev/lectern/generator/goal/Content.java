package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.SkillRendering;
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
   * Renders the skill in memory and says what is wrong with the content.
   *
   * @throws GoalFailure if there is an error
   */
  SkillRendering renderSkill(GoalRun run) {
    return run.valueOf(folder, lectern.renderSkill(folder));
  }
}
