package dev.lectern.generator.svg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The titles of a flowchart's groups, moved to the left. In the middle, where Mermaid puts them, is
 * the way of the lines to the group's first node.
 *
 * <p>It goes by classes, which a stored picture no longer has, so it happens once.
 */
final class GroupTitles {

  /** Between a group's left edge and its title. */
  private static final double INDENT = 8;

  private static final Pattern TRANSLATE = Pattern.compile("translate\\([^, ]+, ([^, ]+)\\)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private GroupTitles() {}

  /** Must come before classes go. */
  static void move(SvgElement root) {
    if (root.attribute("aria-roledescription").startsWith("flowchart")) {
      root.forEach(
          group -> {
            if (group.hasClass("cluster")) {
              left(group).ifPresent(x -> move(group, x + INDENT));
            }
          });
    }
  }

  private static Optional<Double> left(SvgElement group) {
    return group.elements().stream()
        .filter(element -> element.is("rect"))
        .findFirst()
        .flatMap(box -> Geometry.length(box.attribute("x")))
        .filter(x -> NUMBER.matcher(x).matches())
        .map(Double::parseDouble);
  }

  private static void move(SvgElement group, double x) {
    for (SvgElement title : group.elements()) {
      Matcher place = TRANSLATE.matcher(title.attribute("transform"));
      if (title.hasClass("cluster-label") && place.matches()) {
        title
            .attributes()
            .put("transform", "translate(%s, %s)".formatted(Geometry.number(x), place.group(1)));
      }
    }
  }
}
