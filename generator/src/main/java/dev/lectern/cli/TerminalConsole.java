package dev.lectern.cli;

import dev.lectern.generator.goal.Console;

/**
 * Says what a goal says: results on the one stream, findings on the other, as compilers do.
 *
 * @param debugs whether to say what went on inside
 */
record TerminalConsole(Terminal terminal, boolean debugs) implements Console {

  @Override
  public void debug(String message) {
    if (debugs) {
      terminal.errors().println(Words.said(message));
    }
  }

  @Override
  public void info(String message) {
    terminal.output().println(Words.said(withoutFirstLineEnds(message)));
  }

  @Override
  public void warn(String message) {
    terminal.errors().println(Words.said(message));
  }

  @Override
  public void error(String message) {
    terminal.errors().println(Words.said(message));
  }

  /** In Maven's log a text begins behind the level, so that some begin on the next line. */
  private static String withoutFirstLineEnds(String message) {
    return message.replaceFirst("^\n+", "");
  }
}
