package dev.lectern.cli;

import dev.lectern.generator.goal.Trouble;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * From what was typed to how it ended. No trouble shows a stack trace, but a bug of ours with
 * {@code --debug}.
 */
final class CommandLineRun {

  private final Terminal terminal;

  CommandLineRun(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The exit code. */
  int run(List<String> arguments) {
    return commands(terminal).execute(arguments.toArray(String[]::new));
  }

  /** All commands, with their options. */
  static CommandLine commands(Terminal terminal) {
    CommandLine commands = new CommandLine(new LecternCommand());
    commands
        .addSubcommand(new ValidateCommand(terminal))
        .addSubcommand(new GenerateCommand(terminal))
        .addSubcommand(new ServeCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand(new ApplyCommand(terminal))
        .addSubcommand(new PackageCommand(terminal))
        .addSubcommand(new FixCommand(terminal))
        .addSubcommand(new LintSkillCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal));
    return commands
        .setOut(writer(terminal.output()))
        .setErr(writer(terminal.errors()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.outputHasColour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpAutoWidth(terminal.outputIsSeen())
        .setParameterExceptionHandler((trouble, typed) -> misunderstood(trouble, terminal))
        .setExecutionExceptionHandler(
            (trouble, command, parsed) -> told(trouble, terminal, command));
  }

  /** In a few lines: who wants all options asks for them. */
  private static int misunderstood(CommandLine.ParameterException trouble, Terminal terminal) {
    CommandLine command = trouble.getCommandLine();
    PrintWriter errors = writer(terminal.errors());
    errors.println("lectern: " + trouble.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(trouble, errors);
    errors.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int told(Exception trouble, Terminal terminal, CommandLine command)
      throws Exception {
    if (!(trouble instanceof RuntimeException unchecked)) {
      throw trouble;
    }
    Trouble told = Trouble.of(unchecked);
    boolean debugs = command.getCommand() instanceof GoalCommand goal && goal.debugs();
    if (told.whose() != Trouble.Whose.AUTHOR) { // an author's findings were said already
      terminal.errors().println("lectern: " + Words.said(told.message()));
    }
    if (debugs) {
      trouble.printStackTrace(terminal.errors());
    } else if (told.whose() == Trouble.Whose.LECTERN) {
      terminal.errors().println("Run it again with --debug to see where.");
    }
    return ExitCode.of(told.whose());
  }
}
