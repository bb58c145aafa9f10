package dev.lectern.cli;

import dev.lectern.generator.RuleCatalogue;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.Reporting;
import dev.lectern.generator.timing.Timing;
import java.util.List;
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
    if (!tellsTime()) {
      watched(List.of());
      return;
    }
    Stopwatch stopwatch = new Stopwatch(table -> terminal().output().print(table));
    try {
      watched(List.of(stopwatch));
    } finally {
      stopwatch.end();
    }
  }

  private void watched(List<Timing> watching) {
    if (!terminal().showsProgress()) {
      run(watching.isEmpty() ? Timing.OFF : watching.get(0), () -> {});
      return;
    }
    try (Progress progress = new Progress(terminal().errors())) {
      run(
          watching.isEmpty() ? progress : new Watching(List.of(watching.get(0), progress)),
          progress::clear);
    }
  }

  private void run(Timing timing, Runnable before) {
    GoalRun run = goalRun(reports.maximum(), timing, before);
    Reporting.Subject subject =
        new Reporting.Subject(content.folder(terminal()), RuleCatalogue.all());
    reports
        .reporting(terminal())
        .around(run, subject, () -> run(content.content(terminal(), timing), run));
  }

  /** Whether it ends with a table of where the time went. */
  boolean tellsTime() {
    return false;
  }

  abstract void run(Content from, GoalRun run);
}
