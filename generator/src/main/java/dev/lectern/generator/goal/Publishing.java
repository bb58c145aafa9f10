package dev.lectern.generator.goal;

import dev.lectern.generator.SkillRendering;
import dev.lectern.generator.output.WriteReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the published copy is.
 *
 * @param folder of published skills; this one is in {@code <name>} below it
 * @param marketplace of {@code marketplace.json}, if there is to be one
 */
public record Publishing(Path folder, Optional<Path> marketplace) {

  /** What is published: the skill folder, then the marketplace, if it has a place. */
  List<Publication> publications(SkillRendering rendering) {
    Path skill = folder.resolve(rendering.skill().name());
    List<Publication> all = new ArrayList<>();
    all.add(new Publication(skill, rendering.skill().files(), true));
    marketplace.ifPresent(
        place -> all.add(new Publication(place, List.of(rendering.marketplace()), false)));
    return all;
  }

  static void publish(List<Publication> publications, GoalRun run) {
    for (Publication publication : publications) {
      WriteReport written = publication.output().publish(publication.files());
      run.info(run.shown().of(publication.folder()) + ": " + written.summary());
    }
  }
}
