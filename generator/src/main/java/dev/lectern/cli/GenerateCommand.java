package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GenerateGoal;
import dev.lectern.generator.goal.GoalRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "generate",
    description = "Renders the content: the study site and the skill, all or nothing.")
final class GenerateCommand extends ContentCommand {

  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DiagramOptions diagrams = new DiagramOptions();

  GenerateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new GenerateGoal(from, diagrams.drawing(terminal()), output.folder(terminal())).run(run);
  }
}
