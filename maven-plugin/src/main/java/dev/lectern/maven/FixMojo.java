package dev.lectern.maven;

import dev.lectern.generator.fix.Mending;
import dev.lectern.generator.output.EditedFiles;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.report.MendingReport;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Mends what is wrong with the content where that is safe: the author's intent is beyond doubt, and
 * nothing else changes. Shows the difference, what was mended by which rule, and what is left for a
 * person, which does not fail the build. All files are written or none; a second run changes
 * nothing more.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends LecternMojo {

  /** Shows the difference and writes nothing. */
  @Parameter(property = "lectern.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run() {
    Mending mending = lectern().mend(contentDirectory.toPath());
    if (!dryRun) {
      new EditedFiles(contentDirectory.toPath())
          .write(
              mending.files().stream()
                  .map(
                      file ->
                          new EditedFiles.Edit(
                              OutputPath.of(file.path().value()), file.before(), file.after()))
                  .toList());
    }
    String about = content() + (dryRun ? ", of which nothing was written" : "");
    if (mending.changesAnything()) {
      getLog().info("Fixed in " + about + ":\n\n" + MendingReport.render(mending, content()));
    } else {
      info(content() + ": " + MendingReport.summary(mending) + ".");
    }
    tell(mending.left());
    warn(mending.left());
    info("Left: " + ConsoleReport.summary(mending.left()) + ".");
  }
}
