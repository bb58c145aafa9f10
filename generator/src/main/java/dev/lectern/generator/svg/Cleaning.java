package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The way from any text to a tree that may be stored and shown. Both Mermaid's output and a stored
 * picture take it, so that nothing needs to be trusted.
 */
final class Cleaning {

  private static final Set<String> KEYWORDS =
      Set.of(
          "markerUnits",
          "gradientUnits",
          "spreadMethod",
          "clipPathUnits",
          "filterUnits",
          "primitiveUnits",
          "preserveAspectRatio");

  private static final Pattern KEYWORD = Pattern.compile("[A-Za-z][A-Za-z ]{0,39}");
  private static final Pattern SPACE = Pattern.compile("[ \\x00-\\x1f\\x7f-\\x9f]+");
  private static final Pattern NO_SHIFT = Pattern.compile("0(em|ex|%)?");

  private static final String TOO_LONG = "Maximumtextsizeindiagramexceeded";
  private static final String SYNTAX = "Syntax error in text";

  private Cleaning() {}

  /** The clean tree; throws a {@link Refusal}. */
  static SvgElement clean(String text) {
    SvgElement root = StrictXml.parse(text);
    if (!root.is("svg")) {
      throw new Refusal("The picture is not an SVG file.");
    }
    refuseErrorPictures(root);
    dropUnneeded(root);
    root.forEach(Cleaning::checkElement);
    MermaidNodes.mark(root);
    centreMindmap(root);
    GroupTitles.move(root);
    GanttFrame.tighten(root);
    Cascade.fold(root);
    dropStyleSheets(root);
    root.forEach(AllowList::checkAttributes);
    frame(root);
    Pruning.checkUses(root);
    Pruning.prune(root);
    root.forEach(Cleaning::round);
    Pruning.prune(root);
    root.forEach(Cleaning::collapseSpace);
    root.forEach(Cleaning::checkColours);
    CanonicalIds.assign(root, "d");
    return root;
  }

  /** Mermaid draws its errors, and some runs that draw one end as if all were well. */
  private static void refuseErrorPictures(SvgElement root) {
    boolean error = root.attribute("aria-roledescription").equals("error");
    List<String> said = new ArrayList<>();
    root.forEach(
        element -> {
          if (element.hasClass("error-text") || element.hasClass("error-icon")) {
            said.add(element.text());
          } else if (element.is("text") && withoutSpace(element.text()).equals(TOO_LONG)) {
            said.add(TOO_LONG);
          }
        });
    if (said.stream().anyMatch(s -> withoutSpace(s).contains(TOO_LONG))) {
      throw new Refusal("Mermaid refused the diagram: its source is too long.");
    }
    if (error || !said.isEmpty()) {
      throw new Refusal("Mermaid drew an error in place of the diagram: " + SYNTAX + ".");
    }
  }

  /** A label that is wrapped has no space where its lines meet. */
  private static String withoutSpace(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  /**
   * The line of today in a gantt, which would change the picture every day; and of a {@code switch}
   * the HTML, since the text beside it says the same.
   */
  private static void dropUnneeded(SvgElement parent) {
    List<SvgNode> kept = new ArrayList<>();
    for (SvgNode node : parent.children()) {
      if (node instanceof SvgElement element && element.is("switch")) {
        element.elements().stream()
            .filter(e -> !e.is("foreignObject"))
            .findFirst()
            .ifPresent(
                text -> {
                  // Its class is that of the box behind it, and would paint it in the box's colour.
                  text.attributes().remove("class");
                  kept.add(text);
                });
      } else if (!(node instanceof SvgElement element) || !element.hasClass("today")) {
        kept.add(node);
      }
    }
    parent.replaceChildren(kept);
    parent.elements().forEach(Cleaning::dropUnneeded);
  }

  /**
   * Mermaid 11.17 moves a mindmap's label to the middle of its shape and then forgets, in labels of
   * SVG text, to centre it there.
   */
  private static void centreMindmap(SvgElement root) {
    root.forEach(
        node -> {
          if (node.hasClass("mindmap-node")) {
            node.elements().stream()
                .filter(e -> e.hasClass("label"))
                .filter(e -> e.attribute("transform").matches("translate\\(0[, ].*"))
                .forEach(label -> label.attributes().put("text-anchor", "middle"));
          }
        });
  }

  private static void checkElement(SvgElement element) {
    if (!element.is("style")) {
      AllowList.checkElement(element);
      return;
    }
    for (String attribute : element.attributes().keySet()) {
      if (!attribute.equals("type") && !attribute.equals("class")) {
        throw new Refusal("The picture's style sheet has an attribute, which is not allowed.");
      }
    }
    if (!element.elements().isEmpty()) {
      throw new Refusal("The picture's style sheet holds an element, which is not allowed.");
    }
  }

  private static void dropStyleSheets(SvgElement parent) {
    parent.replaceChildren(
        parent.children().stream()
            .filter(node -> !(node instanceof SvgElement element) || !element.is("style"))
            .toList());
    parent.elements().forEach(Cleaning::dropStyleSheets);
  }

  /** The root keeps its view box only: its place and size are the page's. */
  private static void frame(SvgElement root) {
    Map<String, String> attributes = root.attributes();
    String size = "0 0 " + root.attribute("width") + " " + root.attribute("height");
    Optional<List<String>> box =
        Geometry.viewBox(attributes.getOrDefault("viewBox", size.replace("px", "")));
    List.of("x", "y", "width", "height", "preserveAspectRatio", "overflow", "transform")
        .forEach(attributes::remove);
    attributes.put(
        "viewBox",
        String.join(
            " ", box.orElseThrow(() -> new Refusal("The picture does not say how large it is."))));
  }

  private static void round(SvgElement element) {
    for (String name : AllowList.GEOMETRY) {
      if (element.has(name) && !name.equals("href")) {
        Optional<String> value = rounded(name, element.attribute(name));
        boolean shifts = !name.equals("dx") && !name.equals("dy");
        if (value.isPresent() && (shifts || !NO_SHIFT.matcher(value.get()).matches())) {
          element.attributes().put(name, value.get());
        } else {
          element.attributes().remove(name);
        }
      }
    }
    if (element.has("d") && !isEvenOdd(element)) {
      element.attributes().computeIfPresent("d", (name, path) -> PathData.withoutRepeats(path));
    }
  }

  /** The one rule under which a part that is there twice is not the same as once. */
  private static boolean isEvenOdd(SvgElement element) {
    SvgElement parent = element.parent();
    return element.has("fill-rule") || (parent != null && isEvenOdd(parent));
  }

  private static Optional<String> rounded(String name, String value) {
    return switch (name) {
      case "d" -> PathData.shortened(value);
      case "points" -> Geometry.points(value);
      case "gradientTransform" -> Geometry.transform(value);
      case "viewBox" -> Geometry.viewBox(value).map(box -> String.join(" ", box));
      case "orient" ->
          value.equals("auto") || value.equals("auto-start-reverse")
              ? Optional.of(value)
              : Geometry.length(value);
      default -> {
        if (KEYWORDS.contains(name)) {
          yield Optional.of(value.strip()).filter(v -> KEYWORD.matcher(v).matches());
        }
        yield Geometry.lengths(value);
      }
    };
  }

  private static void collapseSpace(SvgElement element) {
    if (!AllowList.TEXTS.contains(element.name())) {
      return;
    }
    List<SvgNode> collapsed = new ArrayList<>();
    for (SvgNode node : element.children()) {
      if (node instanceof SvgText text) {
        String one = SPACE.matcher(text.characters()).replaceAll(" ");
        boolean alone = element.is("title") || element.is("desc");
        collapsed.add(new SvgText(alone ? one.strip() : one));
      } else {
        collapsed.add(node);
      }
    }
    element.replaceChildren(collapsed);
  }

  private static void checkColours(SvgElement element) {
    for (Property property : Property.values()) {
      String value = element.attribute(property.attribute());
      if (value.startsWith(Property.UNKNOWN)) {
        throw new Refusal(
            "The picture has the colour %s, which is not the theme's; leave colours to the theme."
                .formatted(Refusal.quoted(value.substring(1))));
      }
    }
  }
}
