package dev.lectern.generator.site;

import dev.lectern.content.Schedule;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The files beside the pages: the same in every site, but for the widths on the clock and the title
 * on paper.
 */
final class SiteAssets {

  private static final String STYLE_SHEET = "site.css";
  private static final String PAPER = "paper.css";

  private SiteAssets() {}

  /**
   * The asset of this name. The style sheet ends with a rule for each width on the clock, for no
   * page holds a style of its own: its content security policy would not let it. That of the pages
   * for paper ends with what the head of each printed page of the book says.
   *
   * @param title the site's
   */
  static RenderedFile file(OutputPath path, Schedule schedule, String title) {
    RenderedFile file = file(path);
    StringBuilder css = new StringBuilder(new String(file.bytes(), StandardCharsets.UTF_8));
    if (path.fileName().equals(PAPER)) {
      css.append("@page book { @top-center { content: ").append(string(title)).append("; } }\n");
      return RenderedFile.text(path, css.toString());
    }
    if (!path.fileName().equals(STYLE_SHEET)) {
      return file;
    }
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

  /** Text as CSS writes it; what could end it is written as its number. */
  private static String string(String text) {
    StringBuilder css = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point < ' ' || "\"\\<>".indexOf(point) >= 0) {
                css.append('\\').append(Integer.toHexString(point)).append(' ');
              } else {
                css.appendCodePoint(point);
              }
            });
    return css.append('"').toString();
  }

  /** Whether the asset of this name is the same on every site. */
  static boolean isSame(OutputPath path) {
    return !path.fileName().equals(PAPER) && !path.fileName().equals(STYLE_SHEET);
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
