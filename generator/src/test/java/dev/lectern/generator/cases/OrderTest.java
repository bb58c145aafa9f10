package dev.lectern.generator.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.generator.Lectern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two entries of one kind, or of one group of it, cannot both be first. */
class OrderTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anti-patterns/hurry.md",
        "metrics/tempo-count.md",
        "patterns/opposition.md",
        "problems/king-and-pawn.md",
        "references/endgame-guide.md",
        "signals/patience.md",
        "stages/look.md",
        "techniques/blindfold.md",
        "overviews/metrics.md"
      })
  void samePlaceTwiceIsReportedAtTheSecond(String path) throws IOException {
    ContentCase.named("valid").lay(folder);
    Path file = folder.resolve(path);
    String copy = path.startsWith("overviews") ? "techniques.md" : "zz-copy.md";
    String text = Files.readString(file);
    if (path.startsWith("overviews")) {
      Path other = folder.resolve("overviews/techniques.md");
      text = Files.readString(other).replace("order: 7", "order: 6");
    }
    Files.writeString(file.resolveSibling(copy), text);
    assertThat(new Lectern().validate(folder).diagnostics())
        .filteredOn(said -> said.rule().value().equals("order-unique"))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.span().path().value()).endsWith("/" + copy);
              assertThat(said.related()).hasSize(1);
            })
        .matches(Diagnostic::isError);
  }
}
