package dev.lectern.generator.goal;

import dev.lectern.content.work.Ahead;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.history.CheckoutFiles;
import dev.lectern.generator.output.EarlyFiles;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.record.RecordedBuild;
import dev.lectern.generator.record.RunningCode;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.report.BuildSummary;
import dev.lectern.generator.watch.Changes;
import dev.lectern.generator.watch.ContentWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Renders the content: the site, the skill and what maintainers want to know, all or nothing.
 *
 * @param content what is rendered
 * @param drawing what draws diagrams that the store lacks
 * @param output the output folder
 * @param again whether to render even if nothing has changed since the last time
 */
public record GenerateGoal(Content content, Drawing drawing, Path output, boolean again) {

  private static final String SITE = "site";

  /**
   * Renders and writes it; does neither if nothing that it depends on has changed since it did so
   * and had nothing to say.
   *
   * @throws GoalFailure if it has an error
   */
  public void run(GoalRun run) {
    long start = System.nanoTime();
    OutputFolder folder = new OutputFolder(output);
    folder.repair(); // whatever the content is like by now, a torn site must not stay
    Optional<Basis> basis = basis();
    RecordedBuild build = run.timing().stage("look for changes", () -> build(folder, basis));
    if (!again && run.timing().stage("compare", build::isDone)) {
      run.tell(List.of());
      run.info(
          run.shown().of(output)
              + ": nothing to do, for none of the "
              + build.reads()
              + " files that it is made of has changed");
      return;
    }
    KeptFiles kept = kept(folder, basis);
    try (EarlyFiles early = folder.early()) {
      Rendering rendering = drawing.render(content, run, true, siteOutput(kept, early));
      List<RenderedFile> files = files(rendering);
      Ahead<List<BuildSummary.TextFile>> agentFiles =
          Ahead.of("summary", rendering::agentFiles); // a disk that is written leaves a core idle
      boolean recorded = !run.hasFindings() && rendering.historyGap().isEmpty();
      if (recorded) { // else it is to be said again
        build.readAhead();
      }
      WriteReport written = run.timing().stage("write", () -> folder.publish(files, early));
      run.timing().stage("cache", kept::write);
      if (recorded) {
        run.timing()
            .stage("record", () -> build.end(files, Duration.ofNanos(System.nanoTime() - start)));
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);

      run.info(rendering.historyGap());
      run.info(
          run.timing().stage("summary", () -> rendering.summary(agentFiles.get(), elapsed)).text());
      run.info(run.shown().of(output) + ": " + written.summary());
    }
  }

  /**
   * Renders and writes it, and again after each change of the content, until the thread is
   * interrupted or the program ends. While the content has an error, what was written last stays.
   *
   * @throws GoalFailure if there is no content folder
   */
  public void watch(GoalRun run) {
    OutputFolder folder = new OutputFolder(output);
    folder.repair();
    Republishing publishing =
        new Republishing(run, content, drawing, folder, kept(folder, basis()));
    Changes changes = new Changes();
    CountDownLatch ended = new CountDownLatch(1);
    Thread stop = new Thread(() -> end(changes, ended), "lectern-stop");
    try (ContentWatch watch = ContentWatch.of(publishing.folder(), changes)) {
      Runtime.getRuntime().addShutdownHook(stop);
      run.info(run.shown().of(content.folder()) + " is watched. To stop it, press Ctrl-C.");
      changes.addAll();
      publishing.untilClosed(changes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Runtime.getRuntime().removeShutdownHook(stop);
    } finally {
      ended.countDown();
    }
  }

  /** Lets whoever publishes come to an end, for a moment: what is half written is thrown away. */
  private static void end(Changes changes, CountDownLatch ended) {
    changes.close();
    try {
      ended.await(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What the result depends on.
   *
   * @param inputs files and folders that are read; they need not be there
   * @param settings all else, as text
   */
  private record Basis(List<Path> inputs, String settings) {}

  /** Nothing if it cannot be looked at; then all is built. */
  private Optional<Basis> basis() {
    List<Path> inputs = new ArrayList<>(List.of(content.folder(), drawing.store()));
    try {
      inputs.addAll(CheckoutFiles.around(content.folder()));
      String settings =
          content.lectern().settings()
              + "\n"
              + String.join("\n", inputs.stream().map(Path::toString).toList())
              + "\n"
              + output
              + "\n"
              + RunningCode.of(GenerateGoal.class);
      return Optional.of(new Basis(inputs, settings));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private RecordedBuild build(OutputFolder folder, Optional<Basis> basis) {
    Path record = folder.recordFile();
    return basis
        .map(known -> RecordedBuild.begin(record, output, known.settings(), known.inputs()))
        .orElseGet(() -> RecordedBuild.none(record, output));
  }

  private KeptFiles kept(OutputFolder folder, Optional<Basis> basis) {
    Path cache = folder.cacheFile();
    Path site = output.resolve(SITE);
    return basis
        .map(
            known ->
                again
                    ? KeptFiles.forgetting(cache, site, known.settings())
                    : KeptFiles.of(cache, site, known.settings()))
        .orElseGet(KeptFiles::none);
  }

  /** Where the site goes, with what takes its pages to the disk while others are made. */
  static SiteOutput siteOutput(KeptFiles kept, EarlyFiles early) {
    return new SiteOutput(kept, file -> early.take(file.below(SITE)).at(file.path()));
  }

  /** What stands in the output folder. */
  public static List<RenderedFile> files(Rendering rendering) {
    String skill = "skills/" + rendering.skill().name();
    return Stream.concat(
            Stream.concat(
                rendering.site().stream().map(file -> file.below(SITE)),
                rendering.reports().stream().map(file -> file.below("reports"))),
            rendering.skill().files().stream().map(file -> file.below(skill)))
        .toList();
  }
}
