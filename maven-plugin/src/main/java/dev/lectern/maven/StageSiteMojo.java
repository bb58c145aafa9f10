package dev.lectern.maven;

import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.release.SiteRelease;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the site that <code>generate</code> wrote ready for the public, in a folder of its own:
 * with what the pages of the last release may still ask for, <code>.nojekyll</code>, and <code>
 * CNAME
 * </code> if it has a domain. What puts the folder onto a server is another plugin's business, such
 * as <code>maven-scm-publish-plugin</code>.
 */
@Mojo(
    name = "stage-site",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class StageSiteMojo extends LecternMojo {

  /** The output folder of the goal <code>generate</code>; the site is in <code>site</code>. */
  @Parameter(
      property = "lectern.outputDirectory",
      defaultValue = "${project.build.directory}/lectern",
      required = true)
  private File outputDirectory;

  /**
   * The folder of what is published by now: a checkout of the branch, or a copy of what the server
   * has. Files with a fingerprint in their name that are of the last release are kept for this one,
   * so that a page which a reader has open does not break; those of the release before it are not.
   * Without this parameter, or if the folder is missing, none are kept.
   */
  @Parameter(property = "lectern.lastRelease")
  private @Nullable File lastRelease;

  /** The folder that the release is written into. */
  @Parameter(
      property = "lectern.releaseDirectory",
      defaultValue = "${project.build.directory}/lectern-release",
      required = true)
  private File releaseDirectory;

  /** The site's own domain, such as <code>interview.example.org</code>, for GitHub Pages. */
  @Parameter(property = "lectern.domain", defaultValue = "")
  private @Nullable String domain;

  @Override
  void run() {
    Path site = outputDirectory.toPath().resolve("site");
    SiteRelease release =
        SiteRelease.of(
            site, Optional.ofNullable(lastRelease).map(File::toPath), domain == null ? "" : domain);
    WriteReport written = new OutputFolder(releaseDirectory.toPath()).publish(release.files());

    new MavenConsole(getLog())
        .lines(
            shown().of(releaseDirectory.toPath())
                + ": "
                + written.summary()
                + "; "
                + release.kept()
                + " kept of the last release");
  }
}
