package dev.lectern.cli;

import dev.lectern.generator.goal.Trouble;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  /** Each command by what is typed for it, in the order in which help lists them. */
  private static final Map<String, Function<Terminal, GoalCommand>> COMMANDS =
      new LinkedHashMap<>();

  static {
    COMMANDS.put("validate", ValidateCommand::new);
    COMMANDS.put("generate", GenerateCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("apply", ApplyCommand::new);
    COMMANDS.put("package", PackageCommand::new);
    COMMANDS.put("fix", FixCommand::new);
    COMMANDS.put("lint-skill", LintSkillCommand::new);
    COMMANDS.put("explain", ExplainCommand::new);
  }

  /** The exit code. */
  int run(List<String> arguments) {
    return wanted(arguments).execute(arguments.toArray(String[]::new));
  }

  /** The options of all commands take longer to describe than one command to begin. */
  private CommandLine wanted(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    return COMMANDS.containsKey(first) ? commands(terminal, Set.of(first)) : commands(terminal);
  }

  /** All commands, with their options. */
  static CommandLine commands(Terminal terminal) {
    return commands(terminal, COMMANDS.keySet());
  }

  private static CommandLine commands(Terminal terminal, Set<String> names) {
    CommandLine commands = new CommandLine(new LecternCommand());
    COMMANDS.forEach(
        (name, command) -> {
          if (names.contains(name)) {
            commands.addSubcommand(name, command.apply(terminal));
          }
        });
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
