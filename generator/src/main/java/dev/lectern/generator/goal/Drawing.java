package dev.lectern.generator.goal;

import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.diagram.StoredDiagrams;
import dev.lectern.generator.history.GitHistory;
import dev.lectern.generator.record.SiteOutput;
import dev.lectern.generator.svg.MermaidTheme;
import java.nio.file.Path;

/**
 * Where the pictures of diagrams come from.
 *
 * @param store the folder that is committed beside the content
 * @param wishes how what the store lacks is drawn
 * @param install whether the Mermaid CLI is installed if it is missing
 * @param offline whether nothing may be downloaded
 */
public record Drawing(Path store, MermaidWorkshop.Wishes wishes, boolean install, boolean offline) {

  /**
   * Renders the content in memory and says what is wrong with it.
   *
   * @param keeps whether diagrams that have to be drawn are put into the store
   * @throws GoalFailure if there is an error
   */
  Rendering render(Content content, GoalRun run, boolean keeps) {
    return render(content, run, keeps, SiteOutput.NONE);
  }

  /**
   * The same for who publishes the site where it was published before.
   *
   * @param keeps whether diagrams that have to be drawn are put into the store
   * @param output where it was published, and will be
   */
  Rendering render(Content content, GoalRun run, boolean keeps, SiteOutput output) {
    GitHistory history = new GitHistory();
    return run.valueOf(
        content.folder(),
        content
            .lectern()
            .render(
                content.folder(),
                wanted ->
                    run.timing().stage("diagrams", () -> diagrams(run, keeps).drawings(wanted)),
                (folder, files) -> run.timing().stage("history", () -> history.of(folder, files)),
                output));
  }

  /**
   * The diagrams of the store, with who draws what it lacks.
   *
   * @param keeps whether what is drawn is put into the store
   */
  public StoredDiagrams diagrams(GoalRun run, boolean keeps) {
    return new StoredDiagrams(
        new DiagramStore(store),
        MermaidTheme.configuration(),
        MermaidWorkshop.of(wishes, install, offline, run.commands()::diagrams, run.console()),
        keeps);
  }
}
