package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.FixGoal;
import dev.lectern.generator.goal.GoalRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "fix",
    description = "Mends what is wrong with the content where what was meant is beyond doubt.")
final class FixCommand extends ContentCommand {

  @Option(names = "--dry-run", description = "Show the difference and write nothing.")
  private boolean dryRun;

  FixCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new FixGoal(from, dryRun).run(run);
  }
}
