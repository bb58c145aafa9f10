package dev.lectern.maven;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.WantedDiagrams;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.diagram.StoredDiagrams;
import dev.lectern.generator.diagram.WantedDiagram;
import dev.lectern.generator.goal.Drawing;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Draws the diagrams that the store lacks, and installs the Mermaid CLI with npm if that takes it.
 * Needs Node.js and Chromium only if one is missing. All diagrams that Mermaid does not take are
 * reported together; the others are stored.
 */
@Mojo(name = "diagrams", requiresProject = false, threadSafe = true)
public final class DiagramsMojo extends DrawingMojo {

  /** Drops what no content uses from the store. */
  @Parameter(property = "lectern.diagrams.prune", defaultValue = "false")
  private boolean prune;

  /**
   * Draws all diagrams again, in the other order, and fails if one is not what is stored; changes
   * nothing. Another version of the browser may draw a little differently: the store's manifest
   * says which one drew.
   */
  @Parameter(property = "lectern.diagrams.verify", defaultValue = "false")
  private boolean verify;

  @Override
  void run() {
    Drawing drawing = drawing(true);
    DiagramStore store = new DiagramStore(drawing.store());
    StoredDiagrams diagrams = drawing.diagrams(goalRun(), true);
    try {
      // A skill always has a diagram: that of its stages.
      if (verify || store.isEmpty()) {
        diagrams.prepare();
      }
      run(diagrams, store);
    } finally {
      diagrams.close();
    }
  }

  private void run(StoredDiagrams diagrams, DiagramStore store) {
    MavenConsole console = new MavenConsole(getLog());
    ValidContent content = valueOf(content().validate());
    List<WantedDiagram> wanted = WantedDiagrams.of(content);
    String folder = shown().of(store.folder());
    if (verify) {
      int compared = valueOf(diagrams.verify(wanted));
      console.lines(folder + ": all " + compared + " diagrams are drawn again as they are stored");
      return;
    }
    Drawings drawings = valueOf(diagrams.drawings(wanted));
    String summary =
        folder + ": " + drawings.count() + " diagrams, " + drawings.drawnNow() + " drawn";
    if (prune) {
      console.lines(summary + ", " + store.prune(diagrams.keys(wanted)).size() + " files dropped");
      return;
    }
    int others = store.countOthers(diagrams.keys(wanted));
    console.lines(
        others == 0
            ? summary
            : summary + "; " + others + " more are not used: -Dlectern.diagrams.prune drops them");
  }
}
