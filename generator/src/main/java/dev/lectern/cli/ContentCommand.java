package dev.lectern.cli;

import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.Reporting;
import picocli.CommandLine.Mixin;

/** What the commands share that read content. */
abstract class ContentCommand extends GoalCommand {

  @Mixin private ContentOptions content = new ContentOptions();
  @Mixin private ReportOptions reports = new ReportOptions();

  ContentCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  final void run() {
    GoalRun run = goalRun(reports.maximum());
    Reporting.Subject subject =
        new Reporting.Subject(content.folder(terminal()), RuleCatalogue.all());
    reports.reporting(terminal()).around(run, subject, () -> run(content.content(terminal()), run));
  }

  abstract void run(Content from, GoalRun run);
}
