package dev.lectern.maven;

import dev.lectern.generator.Rendering;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.plan.OutputPath;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Renders the content: the study site into the folder <code>site</code> of the output folder, and
 * the skill into <code>skills/&lt;name&gt;</code>, and what maintainers want to know of the prose
 * into <code>reports</code>. All or nothing: if the content has an error, or the disk does not let
 * it, what an earlier run wrote stays as it was. Unchanged files keep their modification time,
 * files that are no longer made are removed, and files of others are left alone.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends DrawingMojo {

  /** The output folder. Beside it a hidden file is kept that says which files are ours. */
  @Parameter(
      property = "lectern.outputDirectory",
      defaultValue = "${project.build.directory}/lectern",
      required = true)
  private File outputDirectory;

  @Override
  void run() throws MojoFailureException {
    long start = System.nanoTime();
    OutputFolder output = new OutputFolder(outputDirectory.toPath());
    output.repair(); // whatever the content is like by now, a torn site must not stay
    Rendering rendering = render(true);
    WriteReport written = output.publish(files(rendering));
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);

    info(rendering.historyGap());
    info(rendering.summary(elapsed).text());
    info(shown().of(outputDirectory.toPath()) + ": " + written.summary());
  }

  private static List<RenderedFile> files(Rendering rendering) {
    String skill = "skills/" + rendering.skill().name();
    return Stream.concat(
            Stream.concat(
                rendering.site().stream().map(file -> below("site", file)),
                rendering.reports().stream().map(file -> below("reports", file))),
            rendering.skill().files().stream().map(file -> below(skill, file)))
        .toList();
  }

  private static RenderedFile below(String folder, RenderedFile file) {
    return file.at(OutputPath.of(folder + "/" + file.path()));
  }
}
