package dev.lectern.generator.svg;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What cannot be seen goes: empty groups and texts, shapes without a size or without paint, and
 * definitions that nothing refers to. Groups and spans that say nothing are opened.
 */
final class Pruning {

  /** A picture that uses its parts more often is an attack on the reader's browser. */
  private static final int MAX_USES = 500;

  private Pruning() {}

  /** Takes away all that cannot be seen; afterwards a second pass would find nothing. */
  static void prune(SvgElement root) {
    int before;
    do {
      before = size(root);
      dropIds(root);
      Map<Property, String> context = new EnumMap<>(Property.class);
      context.put(Property.STROKE, "none");
      pruneChildren(root, context, true);
      dropDangling(root);
      dropUnreferenced(root);
    } while (size(root) < before);
  }

  /**
   * An id that nothing refers to would keep its group from being opened. Mermaid gives an id twice
   * at times; a reference means the first.
   */
  private static void dropIds(SvgElement root) {
    Set<String> references = references(root);
    Set<String> given = new HashSet<>();
    root.forEach(
        element -> {
          String id = element.attribute("id");
          if (element.has("id") && (!references.contains(id) || !given.add(id))) {
            element.attributes().remove("id");
          }
        });
  }

  private static int size(SvgElement root) {
    int[] size = {0};
    root.forEach(element -> size[0] += 1 + element.attributes().size() + element.children().size());
    return size[0];
  }

  private static void pruneChildren(
      SvgElement parent, Map<Property, String> inherited, boolean painted) {
    Map<Property, String> context = new EnumMap<>(inherited);
    for (Property property :
        new Property[] {Property.FILL, Property.STROKE, Property.STROKE_WIDTH}) {
      if (parent.has(property.attribute())) {
        context.put(property, parent.attribute(property.attribute()));
      }
    }
    List<SvgNode> kept = new ArrayList<>();
    for (SvgNode child : parent.children()) {
      if (child instanceof SvgElement element) {
        pruneChildren(element, context, painted && !element.is("clipPath"));
        if (isOpened(element)) {
          kept.addAll(element.children());
        } else if (!isNothing(element, context, painted)) {
          kept.add(element);
        }
      } else if (AllowList.TEXTS.contains(parent.name())) {
        kept.add(child);
      }
    }
    parent.replaceChildren(joined(kept));
  }

  /** Characters that came to stand side by side are one text, as they are when read again. */
  private static List<SvgNode> joined(List<SvgNode> nodes) {
    List<SvgNode> joined = new ArrayList<>();
    for (SvgNode node : nodes) {
      if (node instanceof SvgText text
          && !joined.isEmpty()
          && joined.get(joined.size() - 1) instanceof SvgText last) {
        joined.set(joined.size() - 1, new SvgText(last.characters() + text.characters()));
      } else {
        joined.add(node);
      }
    }
    return joined;
  }

  private static boolean isOpened(SvgElement element) {
    if (!element.attributes().isEmpty()) {
      return false;
    }
    return switch (element.name()) {
      case "tspan" -> true;
      case "g" -> element.elements().stream().noneMatch(e -> e.is("title"));
      // What draws would be drawn outside of it.
      case "defs" ->
          element.elements().stream().allMatch(e -> AllowList.DEFINITIONS.contains(e.name()));
      default -> false;
    };
  }

  private static boolean isNothing(
      SvgElement element, Map<Property, String> context, boolean painted) {
    if (element.attribute("display").equals("none")) {
      return true;
    }
    return switch (element.name()) {
      case "g", "svg", "defs" ->
          element.elements().stream().allMatch(e -> e.is("title") || e.is("desc"));
      case "text" -> element.text().isBlank();
      case "tspan" -> element.text().isEmpty();
      case "title", "desc" -> element.text().isBlank();
      default ->
          AllowList.SHAPES.contains(element.name())
              && (hasNoSize(element) || (painted && hasNoPaint(element, context)));
    };
  }

  private static boolean hasNoSize(SvgElement shape) {
    return switch (shape.name()) {
      case "rect" -> isZero(shape, "width") || isZero(shape, "height");
      case "circle" -> isZero(shape, "r");
      case "ellipse" -> isZero(shape, "rx") || isZero(shape, "ry");
      case "path" -> shape.attribute("d").isBlank();
      case "polyline", "polygon" -> shape.attribute("points").isBlank();
      case "line" ->
          same(shape, "x1", "x2")
              && same(shape, "y1", "y2")
              && !shape.has("stroke-linecap")
              && !hasMarker(shape);
      default -> false;
    };
  }

  private static boolean isZero(SvgElement shape, String length) {
    String value = Geometry.length(shape.attribute(length)).orElse("0");
    return value.startsWith("-")
        || (value.startsWith("0") && value.chars().skip(1).noneMatch(c -> c == '.' || isDigit(c)));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean same(SvgElement shape, String one, String other) {
    return Geometry.length(shape.attribute(one))
        .orElse("0")
        .equals(Geometry.length(shape.attribute(other)).orElse("0"));
  }

  private static boolean hasNoPaint(SvgElement shape, Map<Property, String> context) {
    boolean filled = !shape.is("line") && !value(shape, Property.FILL, context).equals("none");
    boolean stroked =
        !value(shape, Property.STROKE, context).equals("none")
            && !value(shape, Property.STROKE_WIDTH, context).equals("0");
    return !filled && !stroked && !hasMarker(shape);
  }

  /** The numbers of a sequence stand on lines without a length. */
  private static boolean hasMarker(SvgElement shape) {
    return shape.has("marker-start") || shape.has("marker-mid") || shape.has("marker-end");
  }

  private static String value(SvgElement shape, Property property, Map<Property, String> context) {
    return shape
        .attributes()
        .getOrDefault(property.attribute(), context.getOrDefault(property, ""));
  }

  /** References to what is not there: browsers draw nothing for them. */
  private static void dropDangling(SvgElement root) {
    Set<String> ids = new HashSet<>();
    root.forEach(element -> ids.add(element.attribute("id")));
    ids.remove("");
    root.forEach(
        element -> {
          for (Property property : Property.values()) {
            Optional<String> target = target(element.attribute(property.attribute()));
            if (target.isPresent() && !ids.contains(target.get())) {
              if (property.isPaint()) {
                element.attributes().put(property.attribute(), "none");
              } else {
                element.attributes().remove(property.attribute());
              }
            }
          }
          if (element.has("href") && !ids.contains(element.attribute("href").substring(1))) {
            element.attributes().remove("href");
          }
        });
  }

  /** What is drawn refers to a definition, or to one that refers to it. */
  private static void dropUnreferenced(SvgElement root) {
    Map<String, SvgElement> byId = new HashMap<>();
    root.forEach(element -> byId.putIfAbsent(element.attribute("id"), element));
    Set<String> reached = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(references(root, false));
    while (!waiting.isEmpty()) {
      String id = waiting.remove();
      SvgElement target = byId.get(id);
      if (reached.add(id) && target != null) {
        waiting.addAll(references(target, true));
      }
    }
    removeFrom(root, reached);
  }

  private static void removeFrom(SvgElement parent, Set<String> references) {
    parent.replaceChildren(
        parent.children().stream()
            .filter(node -> !(node instanceof SvgElement e) || isWanted(e, parent, references))
            .toList());
    parent.elements().forEach(child -> removeFrom(child, references));
  }

  private static boolean isWanted(SvgElement element, SvgElement parent, Set<String> references) {
    if (isDefinition(element, parent) && !references.contains(element.attribute("id"))) {
      return false;
    }
    return !element.is("use") || element.has("href");
  }

  /** All ids that an attribute of the element, or of one below it, names. */
  static Set<String> references(SvgElement root) {
    return references(root, true);
  }

  private static Set<String> references(SvgElement element, boolean definitions) {
    Set<String> references = new HashSet<>();
    collectReferences(element, definitions, references);
    return references;
  }

  private static void collectReferences(
      SvgElement element, boolean definitions, Set<String> references) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (name.equals("href")) {
                references.add(value.substring(1));
              } else {
                target(value)
                    .filter(id -> Property.named(name).isPresent())
                    .ifPresent(references::add);
              }
            });
    for (SvgElement child : element.elements()) {
      if (definitions || !isDefinition(child, element)) {
        collectReferences(child, definitions, references);
      }
    }
  }

  /** The id that {@code url(#…)} refers to. */
  private static Optional<String> target(String value) {
    boolean refers =
        value.startsWith("url(#")
            && value.endsWith(")")
            && value.indexOf(')') == value.length() - 1;
    return refers ? Optional.of(value.substring(5, value.length() - 1)) : Optional.empty();
  }

  private static boolean isDefinition(SvgElement element, SvgElement parent) {
    return AllowList.DEFINITIONS.contains(element.name()) || parent.is("defs");
  }

  /** A part that uses parts grows without bound in a few lines; no diagram does that. */
  static void checkUses(SvgElement root) {
    Map<String, SvgElement> byId = new HashMap<>();
    List<SvgElement> uses = new ArrayList<>();
    root.forEach(
        element -> {
          byId.putIfAbsent(element.attribute("id"), element);
          if (element.is("use")) {
            uses.add(element);
          }
        });
    if (uses.size() > MAX_USES) {
      throw new Refusal("The picture uses its parts more than %,d times.".formatted(MAX_USES));
    }
    root.forEach(
        marker -> {
          if (marker.is("marker")) {
            marker.forEach(Pruning::refuseMarker);
          }
        });
    for (SvgElement use : uses) {
      SvgElement target = byId.get(use.attribute("href").replaceFirst("^#", ""));
      if (target != null) {
        target.forEach(
            element -> {
              if (element.is("use")) {
                throw new Refusal("The picture uses a part that itself uses another part.");
              }
            });
      }
    }
  }

  private static void refuseMarker(SvgElement element) {
    if (hasMarker(element)) {
      throw new Refusal("The picture has a marker that itself has markers.");
    }
  }
}
