package dev.lectern.cli;

import dev.lectern.generator.goal.Content;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is read. */
final class ContentOptions {

  @Option(
      names = "--content-directory",
      paramLabel = "DIRECTORY",
      description = "The one that holds skill.md. Default: ${DEFAULT-VALUE}")
  private Path directory = Path.of("src/main/content");

  @Mixin private StrictnessOptions strictness = new StrictnessOptions();

  @Option(
      names = "--limits",
      paramLabel = "LIMIT=NUMBER",
      split = ",",
      description =
          "How much is read and how long that may take, such as file-bytes=400000,files=3000.")
  private List<String> limits = List.of();

  Path folder(Terminal terminal) {
    return terminal.resolved(directory);
  }

  Content content(Terminal terminal) {
    return new Content(folder(terminal), strictness.strictness(limits).lectern());
  }
}
