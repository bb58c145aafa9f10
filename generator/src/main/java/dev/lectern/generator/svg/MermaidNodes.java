package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which group of a picture is which node of the diagram. Mermaid hides it in ids, each kind in its
 * own way; it is kept as {@value #ATTRIBUTE}, by the name that the author gave.
 *
 * <pre>{@code <g class="node" id="my-svg-flowchart-paymentApi-0">  ->  <g data-node="paymentApi">}
 * </pre>
 */
final class MermaidNodes {

  static final String ATTRIBUTE = "data-node";

  private static final int MAX_LENGTH = 200;

  /** Flowchart, class, state and ER diagrams: the id is the kind, the name and a counter. */
  private static final Pattern COUNTED =
      Pattern.compile("(?:flowchart|classId|state|entity)-(.+)-[0-9]+");

  private static final Pattern SERVICE = Pattern.compile("service-(.+)");

  /** Start, end and notes of a state diagram have ids, but no name that an author could say. */
  private static final Pattern NAMELESS =
      Pattern.compile("root_(start|end)|.*_(start|end)|.*----.*");

  private MermaidNodes() {}

  /** Writes the name on each group that is a node; must come before ids and classes go. */
  static void mark(SvgElement root) {
    String prefix = root.attribute("id") + "-";
    root.forEach(
        element -> {
          if (element.has(ATTRIBUTE) && !element.is("g")) {
            element.attributes().remove(ATTRIBUTE);
          } else if (element.is("g") && !element.has(ATTRIBUTE)) {
            name(element, prefix).ifPresent(n -> element.attributes().put(ATTRIBUTE, n));
          }
          if (element.attribute(ATTRIBUTE).length() > MAX_LENGTH) {
            element.attributes().remove(ATTRIBUTE);
          }
        });
  }

  private static Optional<String> name(SvgElement group, String prefix) {
    String id = group.attribute("id");
    if (group.attribute("data-et").equals("participant")) {
      return Optional.of(group.attribute("data-id")).filter(n -> !n.isBlank());
    }
    if (!id.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = id.substring(prefix.length());
    if (group.hasClass("architecture-service")) {
      return first(SERVICE.matcher(rest));
    }
    return group.hasClass("node") || group.hasClass("statediagram-cluster")
        ? first(COUNTED.matcher(rest)).filter(n -> !NAMELESS.matcher(n).matches())
        : Optional.empty();
  }

  private static Optional<String> first(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The names, each once, in document order. */
  static List<String> names(SvgElement root) {
    Set<String> names = new LinkedHashSet<>();
    root.forEach(
        element -> {
          if (element.has(ATTRIBUTE)) {
            names.add(element.attribute(ATTRIBUTE));
          }
        });
    return new ArrayList<>(names);
  }
}
