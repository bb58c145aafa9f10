package dev.lectern.generator.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What Mermaid 11.17 printed for one small diagram of each kind, under our configuration. */
final class Samples {

  static final List<String> KINDS =
      List.of(
          "arch",
          "class",
          "er",
          "flow",
          "gantt",
          "git",
          "journey",
          "mind",
          "pie",
          "quad",
          "radar",
          "req",
          "sankey",
          "seq",
          "state",
          "timeline",
          "treemap",
          "xy");

  private Samples() {}

  /** The printed SVG of a kind. */
  static String printed(String kind) {
    try (InputStream file =
        Objects.requireNonNull(Samples.class.getResourceAsStream(kind + ".svg"), kind)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The normalised SVG of a kind; fails if it was refused. */
  static NormalisedSvg normalised(String kind) {
    return accepted(MermaidSvg.normalise(printed(kind)));
  }

  /** A picture of 10 by 10 with this in it. */
  static String picture(String content) {
    return "<svg id=\"my-svg\" xmlns=\"http://www.w3.org/2000/svg\""
        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">"
        + content
        + "</svg>";
  }

  static <T> T accepted(Verdict<T> verdict) {
    return verdict.fold(
        value -> value,
        reason -> {
          throw new AssertionError("refused: " + reason);
        });
  }

  static String refused(Verdict<?> verdict) {
    return verdict.fold(
        value -> {
          throw new AssertionError("accepted: " + value);
        },
        reason -> reason);
  }
}
