package dev.lectern.cli;

import dev.lectern.generator.goal.Publishing;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the published copy is. */
final class PublishingOptions {

  @Option(
      names = "--published-directory",
      paramLabel = "DIRECTORY",
      description =
          "The one of published skills; each is in a folder of its name. Default:"
              + " ${DEFAULT-VALUE}")
  private Path directory = Path.of("skills");

  @Option(
      names = "--marketplace-directory",
      paramLabel = "DIRECTORY",
      description =
          "The one of marketplace.json: .claude-plugin at the repository's root. Without it there"
              + " is no such file.")
  private @Nullable Path marketplace;

  Publishing publishing(Terminal terminal) {
    return new Publishing(
        terminal.resolved(directory), Optional.ofNullable(marketplace).map(terminal::resolved));
  }
}
