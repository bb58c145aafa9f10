package dev.lectern.generator.goal;

import dev.lectern.generator.Rendering;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.plan.OutputPath;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Renders the content: the site, the skill and what maintainers want to know, all or nothing.
 *
 * @param content what is rendered
 * @param drawing what draws diagrams that the store lacks
 * @param output the output folder
 */
public record GenerateGoal(Content content, Drawing drawing, Path output) {

  /**
   * Renders and writes it.
   *
   * @throws GoalFailure if it has an error
   */
  public void run(GoalRun run) {
    long start = System.nanoTime();
    OutputFolder folder = new OutputFolder(output);
    folder.repair(); // whatever the content is like by now, a torn site must not stay
    Rendering rendering = drawing.render(content, run, true);
    WriteReport written = folder.publish(files(rendering));
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);

    run.info(rendering.historyGap());
    run.info(rendering.summary(elapsed).text());
    run.info(run.shown().of(output) + ": " + written.summary());
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
