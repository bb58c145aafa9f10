package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the room that a Gantt diagram leaves empty above and below its bars. Mermaid 11.17 draws a
 * line across all bars ({@code vert}) through the numbers of the scale, with its label below them;
 * here the line ends at the scale and its label stands above it.
 */
final class GanttFrame {

  private static final Pattern SHIFT =
      Pattern.compile("translate\\(\\s*(-?[0-9.]+)[ ,]+(-?[0-9.]+)\\s*\\)");

  /** Between a line's upper end and the foot of its label. */
  private static final double LABEL_GAP = 7;

  /** What a label takes above its line, in all. */
  private static final double LABEL_HEIGHT = 22;

  /** What the numbers of the scale take below it. */
  private static final double SCALE_HEIGHT = 24;

  /** Room above the first bar where no label stands there. */
  private static final double MARGIN = 4;

  private GanttFrame() {}

  /** Changes a Gantt diagram with one scale; any other picture is left as it is. */
  static void tighten(SvgElement root) {
    if (!root.attribute("aria-roledescription").equals("gantt")) {
      return;
    }
    List<SvgElement> grids = withClass(root, "grid");
    if (grids.size() != 1) {
      return;
    }
    Optional<Double> bottom = shiftDown(grids.get(0));
    Optional<Double> length =
        descendants(grids.get(0)).stream()
            .filter(element -> element.is("line"))
            .findFirst()
            .flatMap(line -> number(line, "y2"));
    if (bottom.isEmpty() || length.isEmpty() || length.get() >= 0) {
      return;
    }
    double top = bottom.get() + length.get();
    List<SvgElement> labels = withClass(root, "vertText");
    for (SvgElement line : withClass(root, "vert")) {
      if (line.is("rect")) {
        put(line, "y", top);
        put(line, "height", bottom.get() - top);
      }
    }
    labels.forEach(label -> put(label, "y", top - LABEL_GAP));
    crop(root, titled(root) ? 0 : top - (labels.isEmpty() ? MARGIN : LABEL_HEIGHT), bottom.get());
  }

  private static boolean titled(SvgElement root) {
    return withClass(root, "titleText").stream().anyMatch(title -> !title.text().isBlank());
  }

  private static void crop(SvgElement root, double top, double scale) {
    Geometry.viewBox(root.attribute("viewBox"))
        .ifPresent(
            box ->
                root.attributes()
                    .put(
                        "viewBox",
                        box.get(0)
                            + " "
                            + top
                            + " "
                            + box.get(2)
                            + " "
                            + (scale + SCALE_HEIGHT - top)));
  }

  private static void put(SvgElement element, String attribute, double value) {
    element.attributes().put(attribute, String.valueOf(value));
  }

  private static Optional<Double> number(SvgElement element, String attribute) {
    String text = element.attribute(attribute);
    return text.length() <= 30 && Geometry.NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private static Optional<Double> shiftDown(SvgElement element) {
    String transform = element.attribute("transform");
    Matcher matcher = SHIFT.matcher(transform);
    boolean plain = transform.length() <= 60 && matcher.matches();
    return plain && Geometry.NUMBER.matcher(matcher.group(2)).matches()
        ? Optional.of(Double.parseDouble(matcher.group(2)))
        : Optional.empty();
  }

  private static List<SvgElement> withClass(SvgElement root, String name) {
    return descendants(root).stream().filter(element -> element.hasClass(name)).toList();
  }

  private static List<SvgElement> descendants(SvgElement root) {
    List<SvgElement> all = new ArrayList<>();
    root.forEach(all::add);
    return all;
  }
}
