package dev.lectern.generator.process;

import java.util.function.Consumer;

/** Runs programs from their start to their end. */
public final class ToolRunner {

  private ToolRunner() {}

  /**
   * Runs a program to its end.
   *
   * @param lines takes each line of standard output as it comes, on a thread of its own; what it
   *     throws ends the program and is thrown here
   * @throws ToolTookTooLongException if it takes too long
   * @throws ToolException if the program does not start, or this thread is interrupted (it then
   *     still is); in all cases no process of it is left
   */
  public static ToolResult run(Invocation invocation, Consumer<String> lines) {
    try (RunningTool tool = RunningTool.start(invocation, lines)) {
      return tool.await(invocation.limit());
    }
  }
}
