package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a picture is which node of the diagram. Mermaid hides it in ids, each kind in its
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

  /** A gantt: the bar and its label are apart, and a link needs words. */
  private static final Pattern TASK = Pattern.compile("(.+)-text");

  private static final Pattern TASK_LABEL = Pattern.compile("\\btaskText");

  /** Start, end and notes of a state diagram have ids, but no name that an author could say. */
  private static final Pattern NAMELESS =
      Pattern.compile("root_(start|end)|.*_(start|end)|.*----.*");

  private MermaidNodes() {}

  /** Writes the name on each part that is a node; must come before ids and classes go. */
  static void mark(SvgElement root) {
    String prefix = root.attribute("id") + "-";
    root.forEach(
        element -> {
          boolean canBe = element.is("g") || element.is("text");
          if (element.has(ATTRIBUTE) && !canBe) {
            element.attributes().remove(ATTRIBUTE);
          } else if (canBe && !element.has(ATTRIBUTE)) {
            name(element, prefix).ifPresent(n -> element.attributes().put(ATTRIBUTE, n));
          }
          if (element.attribute(ATTRIBUTE).length() > MAX_LENGTH) {
            element.attributes().remove(ATTRIBUTE);
          }
        });
  }

  private static Optional<String> name(SvgElement part, String prefix) {
    String id = part.attribute("id");
    if (part.attribute("data-et").equals("participant")) {
      return Optional.of(part.attribute("data-id")).filter(n -> !n.isBlank());
    }
    if (!id.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = id.substring(prefix.length());
    if (part.is("text")) {
      return first(TASK.matcher(rest))
          .filter(n -> TASK_LABEL.matcher(part.attribute("class")).find());
    }
    if (part.hasClass("architecture-service")) {
      return first(SERVICE.matcher(rest));
    }
    return part.hasClass("node") || part.hasClass("statediagram-cluster")
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
