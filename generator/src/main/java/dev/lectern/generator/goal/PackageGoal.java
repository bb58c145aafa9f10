package dev.lectern.generator.goal;

import dev.lectern.generator.output.ReproducibleZip;
import dev.lectern.generator.skill.RenderedSkill;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Packs the skill folder into {@code <name>.zip}.
 *
 * @param content what is packed
 * @param output the folder of the archive
 * @param time that every file in it carries
 */
public record PackageGoal(Content content, Path output, Instant time) {

  /**
   * Packs it.
   *
   * @return the archive
   * @throws GoalFailure if the content has an error
   */
  public Path run(GoalRun run) {
    RenderedSkill skill = content.renderSkill(run).skill();
    Path zip = output.resolve(skill.name() + ".zip");
    boolean written = ReproducibleZip.write(zip, skill.name(), skill.documents(), time);
    run.info(run.shown().of(zip) + (written ? ": written" : ": unchanged"));
    return zip;
  }
}
