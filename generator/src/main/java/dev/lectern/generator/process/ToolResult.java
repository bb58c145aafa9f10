package dev.lectern.generator.process;

import java.util.stream.Collectors;

/**
 * How a program ended.
 *
 * @param exitCode 0 by custom if all went well
 * @param output the last characters that it wrote to standard output, at most {@link
 *     RunningTool#KEPT_CHARACTERS}
 * @param errors the same of standard error
 */
public record ToolResult(int exitCode, String output, String errors) {

  private static final int REASON_LINES = 4;

  /**
   * Why it failed, in its own words: the first lines of its errors as one line, without the frames
   * of a stack; empty if it did not say.
   */
  public String failureReason() {
    return errors
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("    at "))
        .limit(REASON_LINES)
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
