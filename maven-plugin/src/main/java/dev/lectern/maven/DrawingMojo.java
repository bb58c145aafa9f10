package dev.lectern.maven;

import dev.lectern.generator.goal.Drawing;
import dev.lectern.generator.goal.MermaidWorkshop;
import java.io.File;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that may draw diagrams: the store, and what draws. */
abstract class DrawingMojo extends LecternMojo {

  /**
   * The store of diagrams: a folder that is committed beside the content. What is in it needs no
   * browser to be shown.
   */
  @Parameter(
      property = "lectern.diagramsDirectory",
      defaultValue = "${basedir}/src/main/diagrams",
      required = true)
  private File diagramsDirectory;

  /** Where the Mermaid CLI is installed, each version in a folder of its own. */
  @Parameter(
      property = "lectern.diagrams.home",
      defaultValue = "${user.home}/.cache/lectern",
      required = true)
  private File diagramsHome;

  /**
   * The browser that draws, by its path or its name; Chromium, or one that is made of it. By
   * default the variables <code>PUPPETEER_EXECUTABLE_PATH</code> and <code>CHROME_BIN</code> and
   * then the usual names are looked at.
   */
  @Parameter(property = "lectern.diagrams.browser")
  private @Nullable String diagramsBrowser;

  /** How many seconds one diagram may take. */
  @Parameter(property = "lectern.diagrams.timeout", defaultValue = "30")
  private int diagramsTimeout;

  /**
   * What draws: <code>driver</code>, which loads Mermaid once for all diagrams, or <code>mmdc
   * </code>, the Mermaid CLI itself, which takes much longer.
   */
  @Parameter(property = "lectern.diagrams.renderer", defaultValue = "driver")
  private String diagramsRenderer;

  /** Installs the Mermaid CLI with npm if a diagram has to be drawn and it is missing. */
  @Parameter(property = "lectern.diagrams.install", defaultValue = "false")
  private boolean diagramsInstall;

  /**
   * Where pictures come from.
   *
   * @param install whether the Mermaid CLI is installed if it is missing
   */
  final Drawing drawing(boolean install) {
    MermaidWorkshop.Wishes wishes =
        new MermaidWorkshop.Wishes(
            diagramsHome.toPath(),
            diagramsBrowser == null ? "" : diagramsBrowser,
            diagramsRenderer,
            Duration.ofSeconds(Math.max(1, diagramsTimeout)));
    return new Drawing(diagramsDirectory.toPath(), wishes, install, session.isOffline());
  }

  /** Where pictures come from, with as much effort as this build allows. */
  final Drawing drawing() {
    return drawing(diagramsInstall);
  }
}
