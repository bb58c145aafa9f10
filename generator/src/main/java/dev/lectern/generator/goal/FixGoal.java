package dev.lectern.generator.goal;

import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.output.EditedFiles;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.report.MendingReport;

/**
 * Mends what is wrong with the content where that is safe.
 *
 * @param content what is mended
 * @param dryRun whether nothing is written
 */
public record FixGoal(Content content, boolean dryRun) {

  /** Mends it; what is left does not fail. */
  public void run(GoalRun run) {
    Mending mending = content.lectern().mend(content.folder());
    if (!dryRun) {
      new EditedFiles(content.folder())
          .write(
              mending.files().stream()
                  .map(
                      file ->
                          new EditedFiles.Edit(
                              OutputPath.of(file.path().value()), file.before(), file.after()))
                  .toList());
    }
    String shown = run.shown().of(content.folder());
    String about = shown + (dryRun ? ", of which nothing was written" : "");
    if (mending.changesAnything()) {
      run.console().info("Fixed in " + about + ":\n\n" + MendingReport.render(mending, shown));
    } else {
      run.info(shown + ": " + MendingReport.summary(mending) + ".");
    }
    run.tell(mending.left());
    run.warn(content.folder(), mending.left());
    run.info("Left: " + ConsoleReport.summary(mending.left()) + ".");
  }
}
