package dev.lectern.generator.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.generator.Lectern;
import dev.lectern.generator.Rendering;
import dev.lectern.generator.diagram.PlaceholderDiagrams;
import dev.lectern.generator.output.RenderedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The site of a small content, with placeholders for pictures. */
public final class RenderedCase {

  private final Path content;

  /**
   * Lays out the valid content with a case over it.
   *
   * @param empty the folder for the content
   */
  public RenderedCase(Path empty, String name) throws IOException {
    this.content = empty;
    ContentCase.named("valid").lay(empty);
    ContentCase.named(name).lay(empty);
  }

  /** Writes something else in place of a text that a file must have. */
  public RenderedCase with(String path, String text, String instead) throws IOException {
    Path file = content.resolve(path);
    String before = Files.readString(file);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(path + " has no " + text);
    }
    Files.writeString(file, before.replace(text, instead));
    return this;
  }

  /** The texts of the site's files by their paths. */
  public Map<String, String> site() {
    Outcome<Rendering> outcome = new Lectern().render(content, PlaceholderDiagrams.SOURCE);
    Rendering rendering =
        outcome
            .value()
            .orElseThrow(() -> new AssertionError(ContentCase.report(outcome.diagnostics())));
    Map<String, String> files = new TreeMap<>();
    for (RenderedFile file : rendering.site()) {
      files.put(file.path().value(), new String(file.bytes(), UTF_8));
    }
    return files;
  }
}
