package dev.lectern.generator.goal;

import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.MermaidInstallation;
import dev.lectern.generator.diagram.MermaidInstaller;
import dev.lectern.generator.diagram.MermaidLock;
import dev.lectern.generator.diagram.Workshop;
import dev.lectern.generator.process.ToolException;
import java.util.Optional;

/** Installs the Mermaid CLI where it is missing, before somebody else looks for it. */
final class InstallingWorkshop implements Workshop {

  private final Workshop installed;
  private final MermaidInstallation.Places places;
  private final boolean offline;
  private final Console console;

  /**
   * @param installed draws with what is installed
   * @param places where to install it
   * @param offline whether nothing may be downloaded
   */
  InstallingWorkshop(
      Workshop installed, MermaidInstallation.Places places, boolean offline, Console console) {
    this.installed = installed;
    this.places = places;
    this.offline = offline;
    this.console = console;
  }

  @Override
  public Optional<DiagramRenderer> renderer() {
    if (MermaidInstallation.needsInstalling(places)) {
      install();
    }
    return installed.renderer();
  }

  @Override
  public Optional<DiagramRenderer> rendererAtHand() {
    return installed.rendererAtHand();
  }

  private void install() {
    if (offline) {
      throw new ToolException(
          "The Mermaid CLI is not installed, and Maven is offline. Run without -o to install it.");
    }
    console.info(
        "Installing the Mermaid CLI "
            + MermaidLock.cliVersion()
            + " with npm, about 500 MB, once, into "
            + places.folder());
    MermaidInstaller.install(places, console::debug);
  }

  @Override
  public String remedy() {
    return installed.remedy();
  }

  @Override
  public void drawn(int done, int all) {
    installed.drawn(done, all);
  }
}
