package dev.lectern.cli;

import dev.lectern.generator.goal.Console;
import dev.lectern.generator.goal.GoalRun;
import dev.lectern.generator.goal.Said;
import dev.lectern.generator.goal.ShownPath;
import dev.lectern.generator.timing.Timing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = LecternCommand.Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:the content or the skill has errors, or published files are not what the content gives",
      "2:there is no such command, option or value",
      "3:the disk or a program of the machine did not play along",
      "70:a bug in Lectern"
    })
abstract class GoalCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--debug", description = "Say what goes on inside, and where trouble began.")
  private boolean debug;

  GoalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() {
    run();
    return ExitCode.FINE;
  }

  /** Maps the options to a goal, and runs it. */
  abstract void run();

  final boolean debugs() {
    return debug;
  }

  final Terminal terminal() {
    return terminal;
  }

  final Console console() {
    return console(() -> {});
  }

  private Console console(Runnable before) {
    return new TerminalConsole(terminal, debug, before);
  }

  /**
   * What a goal says and has found.
   *
   * @param maximum how many findings are shown
   * @param timing hears how long what takes
   * @param before is done before anything is said
   */
  final GoalRun goalRun(int maximum, Timing timing, Runnable before) {
    return new GoalRun(
        console(before),
        new ShownPath(terminal.folder()),
        new GoalRun.Look(terminal.errorsHaveColour(), maximum),
        new TypedCommands(spec, terminal),
        Said.nothing(),
        timing);
  }
}
