package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which elements and attributes a picture may have. Whatever is not named here is refused, so that
 * a new power of SVG, or of a new Mermaid, is a decision and not an accident.
 */
final class AllowList {

  static final Set<String> SHAPES =
      Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");

  /** What draws nothing where it stands; it is there for a reference. */
  static final Set<String> DEFINITIONS =
      Set.of("marker", "symbol", "clipPath", "linearGradient", "radialGradient", "filter");

  /** Elements with characters in them. */
  static final Set<String> TEXTS = Set.of("text", "tspan", "title", "desc");

  private static final Set<String> OTHERS =
      Set.of("svg", "g", "defs", "use", "stop", "feDropShadow");

  /** Geometry and references, in the order in which they are printed. */
  static final List<String> GEOMETRY =
      List.of(
          "href",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "dx",
          "dy",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "width",
          "height",
          "points",
          "d",
          "textLength",
          "offset",
          "refX",
          "refY",
          "markerWidth",
          "markerHeight",
          "markerUnits",
          "orient",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "clipPathUnits",
          "filterUnits",
          "primitiveUnits",
          "stdDeviation",
          "preserveAspectRatio",
          "viewBox");

  /** Said by Mermaid for its own use, or said again by the page; nothing is lost without them. */
  private static final Set<String> DROPPED =
      Set.of("class", "name", "role", "version", "font-family", "xml:space", "lengthAdjust");

  /** Attributes that make sense on some elements only; elsewhere they have no effect. */
  private static final Map<String, Set<String>> ONLY_ON =
      Map.of(
          "x", Set.of("rect", "text", "tspan", "use", "svg", "filter"),
          "y", Set.of("rect", "text", "tspan", "use", "svg", "filter"),
          "dx", Set.of("text", "tspan", "feDropShadow"),
          "dy", Set.of("text", "tspan", "feDropShadow"),
          "width", Set.of("rect", "use", "svg", "symbol", "filter"),
          "height", Set.of("rect", "use", "svg", "symbol", "filter"),
          "viewBox", Set.of("svg", "symbol", "marker"),
          "preserveAspectRatio", Set.of("svg", "symbol", "marker"));

  private AllowList() {}

  /** Whether the element may stay. */
  static void checkElement(SvgElement element) {
    String name = element.name();
    if (!SHAPES.contains(name)
        && !DEFINITIONS.contains(name)
        && !TEXTS.contains(name)
        && !OTHERS.contains(name)) {
      throw new Refusal(
          "The picture holds the element %s, which is not allowed."
              .formatted(Refusal.quoted(name.replace("{}", ""))));
    }
    if (!TEXTS.contains(name) && element.children().stream().anyMatch(AllowList::isLooseText)) {
      throw new Refusal(
          "The picture holds text outside of a text element, in %s."
              .formatted(Refusal.quoted(name)));
    }
  }

  private static boolean isLooseText(SvgNode node) {
    return node instanceof SvgText text && !text.characters().isBlank();
  }

  /** Whether all attributes are known; those that say nothing here are taken away. */
  static void checkAttributes(SvgElement element) {
    for (String name : new ArrayList<>(element.attributes().keySet())) {
      if (name.equals("style") || name.equals("id") || name.equals(MermaidNodes.ATTRIBUTE)) {
        continue;
      }
      if (DROPPED.contains(name) || name.startsWith("data-") || name.startsWith("aria-")) {
        element.attributes().remove(name);
      } else if (name.equals("xlink:href")) {
        element.attributes().putIfAbsent("href", element.attribute(name));
        element.attributes().remove(name);
      } else if (!GEOMETRY.contains(name) && !isProperty(name)) {
        throw new Refusal(
            "The picture holds the attribute %s, which is not allowed."
                .formatted(Refusal.quoted(name.replace("{}", ""))));
      } else if (!ONLY_ON.getOrDefault(name, Set.of(element.name())).contains(element.name())) {
        element.attributes().remove(name);
      }
    }
    checkReference(element);
  }

  /** CSS takes any case; the names of attributes have one. */
  private static boolean isProperty(String name) {
    return Property.named(name).filter(known -> known.attribute().equals(name)).isPresent();
  }

  private static void checkReference(SvgElement element) {
    if (!element.has("href")) {
      return;
    }
    if (!element.attribute("href").matches("#[^\\s\"'()<>]+")) {
      throw new Refusal(
          "The picture refers to %s; it may refer to its own parts only."
              .formatted(Refusal.quoted(element.attribute("href"))));
    }
    if (!element.is("use") && !element.name().endsWith("Gradient")) {
      throw new Refusal(
          "The picture holds a reference on %s, which is not allowed."
              .formatted(Refusal.quoted(element.name())));
    }
  }
}
