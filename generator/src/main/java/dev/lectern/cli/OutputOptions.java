package dev.lectern.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where what is made goes. */
final class OutputOptions {

  @Option(
      names = "--output-directory",
      paramLabel = "DIRECTORY",
      description = "The folder that is written into. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of("target/lectern");

  Path folder(Terminal terminal) {
    return terminal.resolved(directory);
  }
}
