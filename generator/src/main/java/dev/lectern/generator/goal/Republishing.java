package dev.lectern.generator.goal;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Changed;
import dev.lectern.content.load.Drafts;
import dev.lectern.content.source.SourceText;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rehearsal;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.RememberedDiagrams;
import dev.lectern.generator.history.ContentHistory;
import dev.lectern.generator.history.GitHistory;
import dev.lectern.generator.output.EarlyFiles;
import dev.lectern.generator.output.OutputFolder;
import dev.lectern.generator.output.WriteReport;
import dev.lectern.generator.record.KeptFiles;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.watch.Changes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes a content again after each change. While the content has errors, or the disk does not
 * let it, what was published last stays.
 */
final class Republishing {

  /** How long nothing must have changed before what was published is noted for other processes. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  /** How long nothing must have changed before an edit is rehearsed: one who edits goes first. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  /** After so many edits and rehearsals of one, little code is left that is not compiled. */
  private static final int REHEARSALS = 8;

  /** No other is rehearsed after so long: it keeps one who edits waiting, and both cores busy. */
  private static final Duration LONGEST = Duration.ofSeconds(12);

  private final GoalRun run;
  private final Content content;
  private final Path folder;
  private final OutputFolder output;
  private final Lectern lectern;
  private final RememberedDiagrams diagrams;
  private final GitHistory history = new GitHistory();

  /** What was published last, here or by the build before. */
  private KeptFiles kept;

  private Optional<Rehearsal> rehearsal = Optional.empty();
  private int edits = 0;

  /** What may be remembered with a text that it never had. */
  private Set<Path> rehearsed = Set.of();

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
        rehearse(changes);
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
    try (EarlyFiles early = output.early()) {
      Rendering rendering =
          run.valueOf(
              content.folder(),
              lectern.render(
                  folder,
                  diagrams,
                  (place, files) -> run.timing().stage("history", () -> past(place, files)),
                  GenerateGoal.siteOutput(now, early),
                  changed.isEmpty() ? Changed.ANY : changed(changed)));
      rehearsed = Set.of();
      WriteReport written =
          run.timing().stage("write", () -> output.publish(GenerateGoal.files(rendering), early));
      kept = now;
      isNoted = false;
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      if (isFirst) {
        run.info(rendering.historyGap());
        run.info(rendering.summary(rendering.agentFiles(), elapsed).text());
        isFirst = false;
      } else {
        edits++;
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

  private Changed changed(List<Path> changed) {
    Set<Path> all = new HashSet<>(changed);
    all.addAll(rehearsed);
    return Changed.only(all);
  }

  private ContentHistory past(Path place, List<SourceText> files) {
    if (isFirst) {
      rehearsal = Rehearsal.of(folder, files);
    }
    return history.of(place, files);
  }

  /** Uses the time until the first edits, if there is any, to make them quick. */
  private void rehearse(Changes changes) throws InterruptedException {
    Duration idle = IDLE;
    long end = System.nanoTime() + IDLE.plus(LONGEST).toNanos();
    while (rehearsal.isPresent()
        && edits < REHEARSALS
        && changes.isQuietFor(idle)
        && System.nanoTime() < end) {
      rehearse(rehearsal.get(), changes);
      edits++;
      idle = Duration.ZERO;
    }
  }

  /** What comes of the edit is thrown away; what comes of its end is what is published already. */
  private void rehearse(Rehearsal edit, Changes changes) {
    run.console().debug("An edit of " + run.shown().of(edit.file()) + " is rehearsed.");
    try {
      rehearsed = Set.of(edit.file());
      render(edit.edited(), edit.file());
      if (!changes.isEmpty()) {
        return; // who edits now ends it as well
      }
      Outcome<Rendering> before = render(Drafts.NONE, edit.file());
      rehearsed = Set.of();
      if (!before.hasErrors()) {
        before.value().ifPresent(rendering -> output.publish(GenerateGoal.files(rendering)));
      }
    } catch (RuntimeException e) {
      // Whatever it is, the next edit meets it and says so.
    }
  }

  private Outcome<Rendering> render(Drafts drafts, Path file) {
    return lectern
        .untimed()
        .render(
            folder,
            drafts,
            diagrams.alone(),
            history::of,
            SiteOutput.inMemory(kept.next()),
            Changed.only(Set.of(file)));
  }

  private void note() {
    if (!isNoted) {
      kept.write();
      isNoted = true;
    }
  }
}
