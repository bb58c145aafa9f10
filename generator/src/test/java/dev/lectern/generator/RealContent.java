package dev.lectern.generator;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.report.ConsoleReport;
import java.nio.file.Path;

/** The content that this repository publishes, rendered once for all tests that look at it. */
public final class RealContent {

  /** The content folder; the module's folder is where Maven runs its tests. */
  public static final Path FOLDER = Path.of("..", "site-content", "src", "main", "content");

  private RealContent() {}

  public static Rendering rendering() {
    return Holder.RENDERING;
  }

  /** Renders content that must be valid. */
  public static Rendering render(Path folder) {
    Outcome<Rendering> outcome = new Lectern().render(folder);
    return outcome
        .value()
        .orElseThrow(
            () ->
                new AssertionError(
                    new ConsoleReport("", false, 100).render(outcome.diagnostics())));
  }

  private static final class Holder {
    static final Rendering RENDERING = render(FOLDER);
  }
}
