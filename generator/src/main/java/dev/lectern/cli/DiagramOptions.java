package dev.lectern.cli;

import dev.lectern.generator.goal.Drawing;
import dev.lectern.generator.goal.MermaidWorkshop;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the pictures of diagrams come from. */
final class DiagramOptions {

  @Option(
      names = "--diagrams-directory",
      paramLabel = "DIRECTORY",
      description =
          "The store of diagrams, which is committed beside the content. Default:"
              + " ${DEFAULT-VALUE}")
  private Path directory = Path.of("src/main/diagrams");

  @Option(
      names = "--diagrams-home",
      paramLabel = "DIRECTORY",
      description = "Where the Mermaid CLI is installed. Default: ~/.cache/lectern")
  private @Nullable Path home;

  @Option(
      names = "--diagrams-browser",
      paramLabel = "PATH",
      description =
          "The browser that draws: Chromium, or one that is made of it. Default: the usual names.")
  private String browser = "";

  @Option(
      names = "--diagrams-timeout",
      paramLabel = "SECONDS",
      description = "What one diagram may take. Default: ${DEFAULT-VALUE}")
  private int timeout = 30;

  @Option(
      names = "--diagrams-renderer",
      paramLabel = "NAME",
      description = "What draws: driver, or mmdc, which takes longer. Default: ${DEFAULT-VALUE}")
  private String renderer = "driver";

  @Option(
      names = "--diagrams-install",
      description = "Install the Mermaid CLI with npm if a diagram has to be drawn.")
  private boolean install;

  Drawing drawing(Terminal terminal) {
    Path installations =
        home == null
            ? Path.of(System.getProperty("user.home", "."), ".cache", "lectern")
            : terminal.resolved(home);
    MermaidWorkshop.Wishes wishes =
        new MermaidWorkshop.Wishes(
            installations, browser, renderer, Duration.ofSeconds(Math.max(1, timeout)));
    return new Drawing(terminal.resolved(directory), wishes, install, false);
  }
}
