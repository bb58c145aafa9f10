package dev.lectern.maven;

import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.diagram.StoredDiagrams;
import dev.lectern.generator.diagram.Workshop;
import dev.lectern.generator.history.GitHistory;
import dev.lectern.generator.svg.MermaidTheme;
import java.io.File;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /**
   * Renders the content in memory and logs what is wrong with it.
   *
   * @param keeps whether diagrams that have to be drawn are put into the store
   * @throws MojoFailureException if there is an error
   */
  final Rendering render(boolean keeps) throws MojoFailureException {
    return valueOf(
        lectern()
            .render(
                contentDirectory.toPath(),
                wanted -> diagrams(diagramsInstall, keeps).drawings(wanted),
                new GitHistory()));
  }

  final DiagramStore store() {
    return new DiagramStore(diagramsDirectory.toPath());
  }

  /**
   * The diagrams of the store, with who draws what it lacks.
   *
   * @param install whether the Mermaid CLI is installed if it is missing
   * @param keeps whether what is drawn is put into the store
   */
  final StoredDiagrams diagrams(boolean install, boolean keeps) {
    return new StoredDiagrams(store(), MermaidTheme.configuration(), workshop(install), keeps);
  }

  private Workshop workshop(boolean install) {
    MermaidWorkshop.Wishes wishes =
        new MermaidWorkshop.Wishes(
            diagramsHome.toPath(),
            diagramsBrowser == null ? "" : diagramsBrowser,
            diagramsRenderer,
            Duration.ofSeconds(Math.max(1, diagramsTimeout)));
    Supplier<String> command = () -> MendingCommand.DIAGRAMS.of(session, project, execution);
    return MermaidWorkshop.of(wishes, install, session.isOffline(), command, getLog());
  }
}
