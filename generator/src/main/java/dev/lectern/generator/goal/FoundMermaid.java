package dev.lectern.generator.goal;

import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.MermaidInstallation;
import dev.lectern.generator.diagram.Workshop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws with the Mermaid CLI that is found on this machine, and says how far it has come. */
final class FoundMermaid implements Workshop {

  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(2);

  private final MermaidInstallation.Places places;
  private final Function<MermaidInstallation, DiagramRenderer> renderers;
  private final Supplier<String> command;
  private final Console console;
  private long told = System.nanoTime();

  /**
   * @param places where it is looked for
   * @param renderers what draws with it
   * @param command what to run where something is missing
   */
  FoundMermaid(
      MermaidInstallation.Places places,
      Function<MermaidInstallation, DiagramRenderer> renderers,
      Supplier<String> command,
      Console console) {
    this.places = places;
    this.renderers = renderers;
    this.command = command;
    this.console = console;
  }

  @Override
  public Optional<DiagramRenderer> renderer() {
    return MermaidInstallation.find(places).installation().map(renderers);
  }

  @Override
  public Optional<DiagramRenderer> rendererAtHand() {
    return renderer();
  }

  @Override
  public String remedy() {
    return String.join(" ", MermaidInstallation.find(places).missing())
        + " To mend it, have Node.js 20 or newer and Chromium on the PATH and run: "
        + command.get();
  }

  @Override
  public void drawn(int done, int all) {
    if (System.nanoTime() - told > BETWEEN_MESSAGES.toNanos()) {
      told = System.nanoTime();
      console.info("drawn " + done + " of " + all + " diagrams");
    }
  }
}
