package dev.lectern.cli;

import java.util.List;

/** What {@code java -jar} starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofThisMachine();
    int exit = new CommandLineRun(terminal).run(List.of(arguments));
    terminal.flush();
    System.exit(exit);
  }
}
