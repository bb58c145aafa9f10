package dev.lectern.generator.goal;

import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.MermaidCli;
import dev.lectern.generator.diagram.MermaidDriver;
import dev.lectern.generator.diagram.MermaidInstallation;
import dev.lectern.generator.diagram.MermaidSettings;
import dev.lectern.generator.diagram.Workshop;
import dev.lectern.generator.process.Executables;
import dev.lectern.generator.process.ToolException;
import dev.lectern.generator.svg.MermaidTheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/** From the wishes of a build to what draws on this machine. */
public final class MermaidWorkshop {

  private MermaidWorkshop() {}

  /**
   * What a build may ask for.
   *
   * @param home the folder that installations are kept in
   * @param browser its path or its name; empty for the usual ones
   * @param renderer {@code driver} or {@code mmdc}
   * @param each how long one diagram may take
   */
  public record Wishes(Path home, String browser, String renderer, Duration each) {}

  /**
   * Draws with the Mermaid CLI.
   *
   * @param install whether it is installed if it is missing
   * @param offline whether nothing may be downloaded
   * @param command what to run where something is missing
   */
  static Workshop of(
      Wishes wishes, boolean install, boolean offline, Supplier<String> command, Console console) {
    Executables executables = Executables.ofThisMachine();
    MermaidInstallation.Places places =
        new MermaidInstallation.Places(wishes.home(), wishes.browser(), executables);
    Workshop found =
        new FoundMermaid(
            places, installation -> renderer(wishes, installation, executables), command, console);
    return install ? new InstallingWorkshop(found, places, offline, console) : found;
  }

  private static DiagramRenderer renderer(
      Wishes wishes, MermaidInstallation installation, Executables executables) {
    MermaidSettings settings = new MermaidSettings(MermaidTheme.configuration(), wishes.each());
    return switch (wishes.renderer()) {
      case "driver" -> new MermaidDriver(installation, settings, executables);
      case "mmdc" -> new MermaidCli(installation, settings, executables);
      default ->
          throw new ToolException(
              "Nothing draws by the name \""
                  + wishes.renderer()
                  + "\". Give lectern.diagrams.renderer the value driver or mmdc.");
    };
  }
}
