package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tree as text: a line for each element, attributes in one order, nothing added inside of texts.
 */
final class SvgPrinter {

  /** Attributes from the outside in: what it is, where it is, what it looks like. */
  private static final List<String> ORDER =
      Stream.of(
              Stream.of("xmlns", "id", MermaidNodes.ATTRIBUTE),
              Stream.of("role", "aria-labelledby", "aria-describedby"),
              AllowList.GEOMETRY.stream(),
              Arrays.stream(Property.values()).map(Property::attribute))
          .flatMap(order -> order)
          .toList();

  private final StringBuilder out = new StringBuilder();

  private SvgPrinter() {}

  static String print(SvgElement root) {
    SvgPrinter printer = new SvgPrinter();
    printer.element(root, 0);
    return printer.out.toString();
  }

  private void element(SvgElement element, int depth) {
    out.append(" ".repeat(depth));
    if (AllowList.TEXTS.contains(element.name())) {
      inline(element);
    } else {
      open(element);
      if (element.children().isEmpty()) {
        out.append("/>");
      } else {
        out.append(">\n");
        element.elements().forEach(child -> element(child, depth + 1));
        out.append(" ".repeat(depth));
        close(element);
      }
    }
    out.append('\n');
  }

  private void inline(SvgElement element) {
    open(element);
    out.append('>');
    for (SvgNode child : element.children()) {
      if (child instanceof SvgText text) {
        out.append(escaped(text.characters()));
      } else if (child instanceof SvgElement inner) {
        inline(inner);
      }
    }
    close(element);
  }

  private void open(SvgElement element) {
    out.append('<').append(element.name());
    Set<String> names = element.attributes().keySet();
    List<String> unknown = new ArrayList<>(names);
    unknown.removeAll(ORDER);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("attributes that were never checked: " + unknown);
    }
    for (String name : ORDER) {
      if (names.contains(name)) {
        out.append(' ').append(name).append("=\"");
        out.append(escaped(element.attribute(name))).append('"');
      }
    }
  }

  private void close(SvgElement element) {
    out.append("</").append(element.name()).append('>');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    return escaped.toString();
  }
}
