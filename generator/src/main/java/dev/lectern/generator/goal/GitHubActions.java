package dev.lectern.generator.goal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The runner of GitHub Actions, which takes lines of our output for commands. The log shows what
 * authors wrote, and a pull request is written by anyone: while the log is written, commands are
 * switched off, under a name that content cannot know.
 *
 * @param output what the runner reads
 */
record GitHubActions(PrintStream output) {

  /** Whether this build runs there, by the environment variable {@code GITHUB_ACTIONS}. */
  static boolean areRunning(UnaryOperator<String> environment) {
    return "true".equals(environment.apply("GITHUB_ACTIONS"));
  }

  /** Lets no line be a command, until the name that is given is passed to {@link #resume}. */
  String stop() {
    String name = UUID.randomUUID().toString();
    print("::stop-commands::" + name + "\n");
    return name;
  }

  void resume(String name) {
    print("::" + name + "::\n");
  }

  /** Prints lines in UTF-8, whatever the encoding of the machine. */
  void print(String lines) {
    output.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
    output.flush();
  }
}
