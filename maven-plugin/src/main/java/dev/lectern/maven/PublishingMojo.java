package dev.lectern.maven;

import dev.lectern.generator.SkillRendering;
import dev.lectern.generator.output.WriteReport;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals for the published copy share: where it is, and how it is written. */
abstract class PublishingMojo extends LecternMojo {

  /** The folder of published skills; this one is in <code>&lt;name&gt;</code> below it. */
  @Parameter(
      property = "lectern.publishedDirectory",
      defaultValue = "${basedir}/skills",
      required = true)
  private File publishedDirectory;

  /**
   * The folder of <code>marketplace.json</code>, which makes a repository a plugin marketplace:
   * <code>.claude-plugin</code> at the repository's root. The file looks for the skill in the
   * folder <code>skills</code> beside it. Without this parameter there is no such file.
   */
  @Parameter(property = "lectern.marketplaceDirectory")
  private @Nullable File marketplaceDirectory;

  /** What is published: the skill folder, then the marketplace, if it has a place. */
  final List<Publication> publications(SkillRendering rendering) {
    Path skill = publishedDirectory.toPath().resolve(rendering.skill().name());
    List<Publication> all = new ArrayList<>();
    all.add(new Publication(skill, rendering.skill().files(), true));
    if (marketplaceDirectory != null) {
      all.add(
          new Publication(marketplaceDirectory.toPath(), List.of(rendering.marketplace()), false));
    }
    return all;
  }

  final void publish(List<Publication> publications) {
    for (Publication publication : publications) {
      WriteReport written = publication.output().publish(publication.files());
      info(shown().of(publication.folder()) + ": " + written.summary());
    }
  }
}
