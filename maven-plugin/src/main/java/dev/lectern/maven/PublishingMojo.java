package dev.lectern.maven;

import dev.lectern.generator.goal.Publishing;
import java.io.File;
import java.util.Optional;
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

  final Publishing publishing() {
    return new Publishing(
        publishedDirectory.toPath(), Optional.ofNullable(marketplaceDirectory).map(File::toPath));
  }
}
