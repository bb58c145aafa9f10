package dev.lectern.maven;

import dev.lectern.generator.goal.BuildTimestamp;
import dev.lectern.generator.goal.PackageGoal;
import java.io.File;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;
import org.jspecify.annotations.Nullable;

/**
 * Packs the skill folder into <code>&lt;name&gt;.zip</code> in the output folder and attaches it to
 * the project, with the type <code>zip</code> and the classifier <code>skill</code>. Evaluations,
 * the folder <code>evals</code>, are left out: those who install the skill have no use for them.
 * The same content gives the same bytes.
 */
@Mojo(
    name = "package",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class PackageMojo extends LecternMojo {

  /** The folder that the archive is written into. */
  @Parameter(
      property = "lectern.outputDirectory",
      defaultValue = "${project.build.directory}/lectern",
      required = true)
  private File outputDirectory;

  /**
   * The time that every file in the archive carries: by ISO 8601 with an offset, or in seconds
   * since 1970. If there is none, 1980-02-01T00:00:00Z.
   */
  @Parameter(defaultValue = "${project.build.outputTimestamp}")
  private @Nullable String outputTimestamp;

  private final MavenProjectHelper projectHelper;

  @Inject
  PackageMojo(MavenProjectHelper projectHelper) {
    this.projectHelper = projectHelper;
  }

  @Override
  void run() {
    Path zip =
        new PackageGoal(content(), outputDirectory.toPath(), BuildTimestamp.parse(outputTimestamp))
            .run(goalRun());
    projectHelper.attachArtifact(project, "zip", "skill", zip.toFile());
  }
}
