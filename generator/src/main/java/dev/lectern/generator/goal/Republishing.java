package dev.lectern.generator.goal;

import dev.lectern.content.load.Changed;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.RememberedDiagrams;
import dev.lectern.generator.history.GitHistory;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.watch.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Publishes a content again after each change. While the content has errors, or the disk does not
 * let it, what was published last stays.
 */
final class Republishing {

  /** How long nothing must have changed before what was published is noted for other processes. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final GoalRun run;
  private final Content content;
  private final Path folder;
  private final OutputFolder output;
  private final Lectern lectern;
  private final RememberedDiagrams diagrams;
  private final GitHistory history = new GitHistory();

  /** What was published last, here or by the build before. */
  private KeptFiles kept;

  private boolean isFirst = true;
  private boolean isNoted = true;

  /**
   * @param kept what the last build published
   */
  Republishing(GoalRun run, Content content, Drawing drawing, OutputFolder output, KeptFiles kept) {
    this.run = run;
    this.content = content;
    this.folder = content.realFolder(run);
    this.output = output;
    this.lectern = content.lectern().remembering();
    this.diagrams =
        new RememberedDiagrams(
            wanted ->
                run.timing().stage("diagrams", () -> drawing.diagrams(run, true).drawings(wanted)));
    this.kept = kept;
  }

  /** Its folder, to be watched. */
  Path folder() {
    return folder;
  }

  /** Publishes as often as something changes, until nobody waits for it any more. */
  void untilClosed(Changes changes) throws InterruptedException {
    try {
      while (true) {
        List<Path> changed = changes.take();
        if (changes.isClosed()) {
          return;
        }
        run.timing().beginsRound();
        publish(changed);
        run.timing().endsRound();
        if (changes.isQuietFor(SETTLED)) {
          note();
        }
      }
    } finally {
      note();
      lectern.endThreads();
    }
  }

  private void publish(List<Path> changed) {
    long start = System.nanoTime();
    run.forget();
    KeptFiles now = isFirst ? kept : kept.next();
    try {
      Rendering rendering =
          run.valueOf(
              content.folder(),
              lectern.render(
                  folder,
                  diagrams,
                  (place, files) -> run.timing().stage("history", () -> history.of(place, files)),
                  now,
                  changed.isEmpty() ? Changed.ANY : Changed.only(changed)));
      WriteReport written =
          run.timing().stage("write", () -> output.publish(GenerateGoal.files(rendering)));
      kept = now;
      isNoted = false;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      if (isFirst) {
        run.info(rendering.historyGap());
        run.info(rendering.summary(rendering.agentFiles(), elapsed).text());
        isFirst = false;
      }
      run.info(
          String.format(
              Locale.ROOT,
              "%s: %s after %.0f ms",
              ChangedNames.of(changed, folder, run.shown().of(content.folder())),
              written.summary(),
              elapsed.toNanos() / 1e6));
    } catch (RuntimeException e) {
      Trouble trouble = Trouble.of(e);
      run.console()
          .error(
              (trouble.whose() == Trouble.Whose.AUTHOR ? "" : trouble.message() + "\n")
                  + "What was published before stays as it is.");
    }
  }

  private void note() {
    if (!isNoted) {
      kept.write();
      isNoted = true;
    }
  }
}
