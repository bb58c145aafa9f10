package dev.lectern.generator.site;

import dev.lectern.content.Schedule;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files beside the pages: the same in every site, but for the widths on the clock and the title
 * on paper.
 */
final class SiteAssets {

  private static final String STYLE_SHEET = "site.css";
  private static final String PAPER = "paper.css";

  private SiteAssets() {}

  /**
   * The text of the asset of this name. The style sheet ends with a rule for each width on the
   * clock, for no page holds a style of its own: its content security policy would not let it. That
   * of the pages for paper ends with what the head of each printed page of the book says.
   *
   * @param widths those on the clock
   * @param title the site's
   */
  static String text(OutputPath path, List<Integer> widths, String title) {
    String text = new String(bytes(path), StandardCharsets.UTF_8);
    if (path.fileName().equals(PAPER)) {
      return text + "@page book { @top-center { content: " + string(title) + "; } }\n";
    }
    if (!path.fileName().equals(STYLE_SHEET)) {
      return text;
    }
    StringBuilder css = new StringBuilder(text);
    widths.forEach(
        minutes ->
            css.append(".grow-")
                .append(minutes)
                .append(" { flex-grow: ")
                .append(minutes)
                .append("; }\n"));
    return css.toString();
  }

  /** The widths on the clock, in minutes, each once, the smallest first. */
  static List<Integer> widths(Schedule schedule) {
    return schedule.slots().stream()
        .map(slot -> slot.to() - slot.from())
        .distinct()
        .sorted()
        .toList();
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

  /** The asset of this name. */
  static RenderedFile file(OutputPath path) {
    return RenderedFile.of(path, bytes(path));
  }

  /** From beside this class. */
  private static byte[] bytes(OutputPath path) {
    try (InputStream stream = SiteAssets.class.getResourceAsStream(path.value())) {
      if (stream == null) {
        throw new IllegalArgumentException("no such asset: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the asset cannot be read from the jar: " + path, e);
    }
  }
}
