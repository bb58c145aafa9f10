package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An element of a picture, changed in place while the picture is cleaned. Names are local names in
 * the SVG namespace; {@code xlink:} and {@code xml:} are kept as prefixes of attributes.
 */
final class SvgElement implements SvgNode {

  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<SvgNode> children = new ArrayList<>();
  private @Nullable SvgElement parent;

  SvgElement(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  @Nullable SvgElement parent() {
    return parent;
  }

  /** By name; the order of attributes means nothing, the printer has its own. */
  Map<String, String> attributes() {
    return attributes;
  }

  /** The value, or nothing at all ({@code ""}) if there is none. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean has(String attribute) {
    return attributes.containsKey(attribute);
  }

  /** In document order; to be changed through {@link #add} and {@link #replaceChildren} only. */
  List<SvgNode> children() {
    return children;
  }

  /** The children that are elements, in document order. */
  List<SvgElement> elements() {
    List<SvgElement> elements = new ArrayList<>();
    for (SvgNode child : children) {
      if (child instanceof SvgElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  void add(SvgNode child) {
    if (child instanceof SvgElement element) {
      element.parent = this;
    }
    children.add(child);
  }

  void replaceChildren(List<SvgNode> replacement) {
    children.clear();
    replacement.forEach(this::add);
  }

  /** Whether the class attribute has this class. */
  boolean hasClass(String name) {
    String all = attribute("class");
    for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || isSpace(all.charAt(at - 1)))
          && (end == all.length() || isSpace(all.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** An element like this one with all below it, and with no parent. */
  SvgElement copy() {
    SvgElement copy = new SvgElement(name);
    copy.attributes.putAll(attributes);
    for (SvgNode child : children) {
      copy.add(child instanceof SvgElement element ? element.copy() : child);
    }
    return copy;
  }

  /** This element and all below it, in document order. */
  void forEach(Consumer<SvgElement> visit) {
    visit.accept(this);
    for (SvgNode child : children) {
      if (child instanceof SvgElement element) {
        element.forEach(visit);
      }
    }
  }

  /** All characters below, in document order. */
  String text() {
    StringBuilder text = new StringBuilder();
    collect(text);
    return text.toString();
  }

  private void collect(StringBuilder text) {
    for (SvgNode child : children) {
      if (child instanceof SvgText characters) {
        text.append(characters.characters());
      } else if (child instanceof SvgElement element) {
        element.collect(text);
      }
    }
  }
}
