package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that are the same in every site. */
final class SiteAssets {

  private SiteAssets() {}

  /** The asset of this name, from beside this class. */
  static RenderedFile file(OutputPath path) {
    try (InputStream stream = SiteAssets.class.getResourceAsStream(path.value())) {
      if (stream == null) {
        throw new IllegalArgumentException("no such asset: " + path);
      }
      return RenderedFile.of(path, stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the asset cannot be read from the jar: " + path, e);
    }
  }
}
