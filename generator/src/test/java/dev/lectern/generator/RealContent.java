package dev.lectern.generator;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.diagram.DiagramRenderer;
import dev.lectern.generator.diagram.DiagramSource;
import dev.lectern.generator.diagram.DiagramStore;
import dev.lectern.generator.diagram.StoredDiagrams;
import dev.lectern.generator.diagram.Workshop;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.report.ConsoleReport;
import dev.lectern.generator.svg.MermaidTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The content that this repository publishes, rendered once for all tests that look at it. */
public final class RealContent {

  /** The content folder; the module's folder is where Maven runs its tests. */
  public static final Path FOLDER = Path.of("..", "site-content", "src", "main", "content");

  private static final Path DIAGRAMS = FOLDER.resolveSibling("diagrams");

  private RealContent() {}

  public static Rendering rendering() {
    return Holder.RENDERING;
  }

  /** The path of a file as it was planned: without the fingerprint of its bytes. */
  public static String planned(OutputPath path) {
    return path.value().replaceFirst("\\.[0-9a-f]{10}(?=\\.[a-z]+$)", "");
  }

  /** Copies the content, for tests that change it. */
  public static void copyTo(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(FOLDER)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(FOLDER.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Renders content that must be valid. */
  public static Rendering render(Path folder) {
    Outcome<Rendering> outcome = new Lectern().render(folder, diagrams());
    return outcome
        .value()
        .orElseThrow(
            () ->
                new AssertionError(
                    new ConsoleReport("", false, 100).render(outcome.diagnostics())));
  }

  /** Those of the committed store; nobody draws here. */
  private static DiagramSource diagrams() {
    Workshop nobody =
        new Workshop() {
          @Override
          public Optional<DiagramRenderer> renderer() {
            return Optional.empty();
          }

          @Override
          public String remedy() {
            return "Run: mvn -pl site-content -am -DskipTests -Dlectern.diagrams.install package";
          }
        };
    return new StoredDiagrams(
        new DiagramStore(DIAGRAMS), MermaidTheme.configuration(), nobody, false);
  }

  private static final class Holder {
    static final Rendering RENDERING = render(FOLDER);
  }
}
