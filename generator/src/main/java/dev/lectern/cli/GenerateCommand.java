package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GenerateGoal;
import dev.lectern.generator.goal.GoalRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "generate",
    description = "Renders the content: the study site and the skill, all or nothing.")
final class GenerateCommand extends ContentCommand {

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DiagramOptions diagrams = new DiagramOptions();
  @Mixin private StatsOption stats = new StatsOption();

  @Option(
      names = "--again",
      description =
          "Render and compare everything, even if nothing has changed since the last time.")
  private boolean again;

  @Option(
      names = "--watch",
      description = "Go on: publish again after each change of the content, until it is stopped.")
  private boolean watch;

  GenerateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  boolean tellsTime() {
    return stats.wanted();
  }

  @Override
  void run(Content from, GoalRun run) {
    GenerateGoal goal =
        new GenerateGoal(from, diagrams.drawing(terminal()), output.folder(terminal()), again);
    if (watch) {
      goal.watch(run);
    } else {
      goal.run(run);
    }
  }
}
