package dev.lectern.cli;

import dev.lectern.generator.goal.CheckGoal;
import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description = "Fails if the published copy of the skill is not what the content gives.")
final class CheckCommand extends ContentCommand {

  @Mixin private PublishingOptions publishing = new PublishingOptions();

  @Option(
      names = "--maximum-diff-lines",
      paramLabel = "NUMBER",
      description = "How many lines of difference are shown. Default: ${DEFAULT-VALUE}")
  private int maximumDiffLines = 200;

  CheckCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new CheckGoal(from, publishing.publishing(terminal()), maximumDiffLines).run(run);
  }
}
