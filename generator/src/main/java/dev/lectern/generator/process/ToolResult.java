package dev.lectern.generator.process;

/**
 * How a program ended.
 *
 * @param exitCode 0 by custom if all went well
 * @param output the last characters that it wrote to standard output, at most {@link
 *     ToolRunner#KEPT_CHARACTERS}
 * @param errors the same of standard error
 */
public record ToolResult(int exitCode, String output, String errors) {}
