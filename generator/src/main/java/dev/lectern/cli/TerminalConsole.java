package dev.lectern.cli;

import dev.lectern.generator.goal.Console;
import java.io.PrintStream;

/**
 * Says what a goal says: results on the one stream, findings on the other, as compilers do.
 *
 * @param debugs whether to say what went on inside
 * @param before is done before anything is said
 */
record TerminalConsole(Terminal terminal, boolean debugs, Runnable before) implements Console {

  @Override
  public void debug(String message) {
    if (debugs) {
      say(terminal.errors(), message);
    }
  }

  @Override
  public void info(String message) {
    say(terminal.output(), withoutFirstLineEnds(message));
  }

  @Override
  public void warn(String message) {
    say(terminal.errors(), message);
  }

  @Override
  public void error(String message) {
    say(terminal.errors(), message);
  }

  private void say(PrintStream stream, String message) {
    before.run();
    stream.println(Words.said(message));
  }

  /** In Maven's log a text begins behind the level, so that some begin on the next line. */
  private static String withoutFirstLineEnds(String message) {
    return message.replaceFirst("^\n+", "");
  }
}
