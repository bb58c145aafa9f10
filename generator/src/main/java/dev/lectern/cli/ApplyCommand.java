package dev.lectern.cli;

import dev.lectern.generator.goal.ApplyGoal;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "apply", description = "Writes the published copy of the skill.")
final class ApplyCommand extends ContentCommand {

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  ApplyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new ApplyGoal(from, publishing.publishing(terminal())).run(run);
  }
}
