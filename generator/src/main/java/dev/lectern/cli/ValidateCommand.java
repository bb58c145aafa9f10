package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.ValidateGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "validate",
    description = "Checks the content and writes nothing. All errors are shown together.")
final class ValidateCommand extends ContentCommand {

  @Mixin private DiagramOptions diagrams = new DiagramOptions();

  ValidateCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new ValidateGoal(from, diagrams.drawing(terminal())).run(run);
  }
}
