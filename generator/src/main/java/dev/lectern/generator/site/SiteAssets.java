package dev.lectern.generator.site;

import dev.lectern.content.Schedule;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files beside the pages: the same in every site, but for the widths on the clock. */
final class SiteAssets {

  private static final String STYLE_SHEET = "site.css";

  private SiteAssets() {}

  /**
   * The asset of this name. The style sheet ends with a rule for each width on the clock, for no
   * page holds a style of its own: its content security policy would not let it.
   */
  static RenderedFile file(OutputPath path, Schedule schedule) {
    RenderedFile file = file(path);
    if (!path.fileName().equals(STYLE_SHEET)) {
      return file;
    }
    StringBuilder css = new StringBuilder(new String(file.bytes(), StandardCharsets.UTF_8));
    schedule.slots().stream()
        .map(slot -> slot.to() - slot.from())
        .distinct()
        .sorted()
        .forEach(
            minutes ->
                css.append(".grow-")
                    .append(minutes)
                    .append(" { flex-grow: ")
                    .append(minutes)
                    .append("; }\n"));
    return RenderedFile.text(path, css.toString());
  }

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
