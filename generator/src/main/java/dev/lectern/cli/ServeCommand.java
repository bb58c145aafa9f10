package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.ServeGoal;
import dev.lectern.generator.serve.EditorLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "serve",
    description =
        "Serves the site to this machine and makes it anew after each change of the content.")
final class ServeCommand extends ContentCommand {

  @Mixin private DiagramOptions diagrams = new DiagramOptions();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description =
          "The port; if it is taken, one of the next 19; 0 for any. Default: ${DEFAULT-VALUE}")
  private int port = ServeGoal.PORT;

  @Option(names = "--open", description = "Open the browser.")
  private boolean open;

  @Option(
      names = "--editor",
      paramLabel = "ADDRESS",
      description =
          "What opens a place in an editor, with {file}, {line} and {column}; empty for nothing."
              + " Default: ${DEFAULT-VALUE}")
  private String editor = EditorLink.DEFAULT;

  ServeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void run(Content from, GoalRun run) {
    new ServeGoal(from, diagrams.drawing(terminal()), port, open, editor).run(run);
  }
}
