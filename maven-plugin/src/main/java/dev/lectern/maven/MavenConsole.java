package dev.lectern.maven;

import dev.lectern.generator.goal.Console;
import org.apache.maven.plugin.logging.Log;

/** Says what a goal says in Maven's log. */
record MavenConsole(Log log) implements Console {

  @Override
  public void debug(String message) {
    log.debug(message);
  }

  @Override
  public void info(String message) {
    log.info(message);
  }

  @Override
  public void warn(String message) {
    log.warn(message);
  }

  @Override
  public void error(String message) {
    log.error(message);
  }
}
