package dev.lectern.generator.hostile;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.Limits;
import dev.lectern.content.rule.SeverityPolicy;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Content that is valid but for the hostile file that is put into it, one at a time. */
final class HostileFolder {

  private final Path content;

  /**
   * @param content the folder to lay it out in
   * @param valid what to lay out
   */
  HostileFolder(Path content, Path valid) throws IOException {
    this.content = content;
    try (Stream<Path> files = Files.walk(valid)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = content.resolve(valid.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** What becomes of the content, with pages if there is no error. */
  Outcome<Rendering> render() {
    return new Lectern(SeverityPolicy.AS_DESCRIBED, Limits.DEFAULT)
        .render(content, PlaceholderDiagrams.SOURCE);
  }

  /** The same with a file in it, which is taken out again. */
  Outcome<Rendering> renderWith(HostileFile hostile) throws IOException {
    Path place = content.resolve(hostile.path());
    byte[] before = Files.exists(place) ? Files.readAllBytes(place) : null;
    Files.createDirectories(place.getParent());
    Files.write(place, hostile.bytes().get());
    try {
      return render();
    } finally {
      restore(place, before);
    }
  }

  private void restore(Path place, byte[] before) throws IOException {
    if (before != null) {
      Files.write(place, before);
      return;
    }
    Files.delete(place);
    for (Path folder = place.getParent();
        !folder.equals(content) && folder.toFile().list().length == 0;
        folder = folder.getParent()) {
      Files.delete(folder);
    }
  }
}
