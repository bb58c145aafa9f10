package dev.lectern.maven;

import org.apache.maven.execution.MavenSession;
import org.fusesource.jansi.Ansi;

/** Whether what this build prints may have colours. */
final class TerminalColour {

  private TerminalColour() {}

  /**
   * As Maven decided for its own output, by {@code -Dstyle.color}, {@code -B} and {@code -l}; but
   * without an order only on a terminal, and never if the environment variable {@code NO_COLOR} is
   * set and not empty.
   */
  @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 always have one: there Maven alone decides
  static boolean isWanted(MavenSession session) {
    String noColor = session.getSystemProperties().getProperty("env.NO_COLOR", "");
    boolean ordered = "always".equals(session.getUserProperties().getProperty("style.color"));
    return noColor.isEmpty() && Ansi.isEnabled() && (ordered || System.console() != null);
  }
}
