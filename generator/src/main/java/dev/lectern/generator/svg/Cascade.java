package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Style sheet and style attributes folded into attributes, as a browser would fold them: attributes
 * below rules, rules below the style attribute, {@code !important} above all. A value that the
 * element would inherit, or that it would have anyway, is not written.
 *
 * <p>So a stored picture has no style sheet. None can leak into the page, no selector needs to be
 * kept inside of its picture, a page under a strict content-security policy shows the colours
 * (attributes are not inline style), and classes and their counters go.
 */
final class Cascade {

  /** Lengths that CSS may set on a shape, above the attribute of the same name. */
  private static final Map<String, Set<String>> LENGTHS =
      Map.of(
          "rect", Set.of("x", "y", "width", "height", "rx", "ry"),
          "circle", Set.of("cx", "cy", "r"),
          "ellipse", Set.of("cx", "cy", "rx", "ry"));

  private final RuleIndex rules;
  private final Selection selection = new Selection();
  private final Set<String> used = new HashSet<>();
  private final Map<String, List<Css.Declaration>> attributes = new HashMap<>();
  private final Map<Written, Optional<String>> canonical = new HashMap<>();

  /** A value as the picture has it, most of them many times. */
  private record Written(Property property, String value) {

    Optional<String> canonical() {
      return property.canonical(value);
    }
  }

  private Cascade(List<Css.StyleRule> rules) {
    this.rules = new RuleIndex(rules);
  }

  /** Folds all styles of the picture; afterwards no element has a style or a class. */
  static void fold(SvgElement root) {
    StringBuilder sheet = new StringBuilder();
    Set<String> used = new HashSet<>();
    root.forEach(
        element -> {
          if (element.is("style")) {
            sheet.append(element.text()).append('\n');
          } else if (element.is("use")) {
            used.add(target(element.attribute("href")));
            used.add(target(element.attribute("xlink:href")));
          }
        });
    Cascade cascade = new Cascade(Css.sheet(sheet.toString()));
    used.remove("");
    cascade.used.addAll(used);
    // All selectors must be asked before the first class goes.
    Map<SvgElement, Map<Property, String>> declared = new HashMap<>();
    root.forEach(element -> declared.put(element, cascade.declared(element)));
    Map<Property, String> context = new EnumMap<>(Property.class);
    for (Property property : Property.values()) {
      if (property.isInherited()) {
        context.put(property, property.initial());
      }
    }
    declared.getOrDefault(root, Map.of()).putIfAbsent(Property.FILL, Tone.INK.marker());
    cascade.write(root, context, declared);
  }

  private static String target(String href) {
    return href.startsWith("#") ? href.substring(1) : href;
  }

  /** What the picture says of the element, the strongest word for each property. */
  private Map<Property, String> declared(SvgElement element) {
    Map<Property, String> declared = new EnumMap<>(Property.class);
    for (Property property : Property.values()) {
      if (element.has(property.attribute())) {
        declare(element, declared, property.attribute(), element.attribute(property.attribute()));
      }
    }
    List<Css.Declaration> all = new ArrayList<>();
    for (Css.StyleRule rule : rules.about(element)) {
      if (selection.matches(rule.selector(), element)) {
        all.addAll(rule.declarations());
      }
    }
    if (element.has("style")) {
      all.addAll(attributes.computeIfAbsent(element.attribute("style"), Css::attribute));
    }
    for (boolean important : new boolean[] {false, true}) {
      for (Css.Declaration declaration : all) {
        if (declaration.important() == important) {
          declare(element, declared, declaration.property(), declaration.value());
        }
      }
    }
    return declared;
  }

  private void declare(
      SvgElement element, Map<Property, String> declared, String name, String value) {
    if (LENGTHS.getOrDefault(element.name(), Set.of()).contains(name)) {
      Geometry.length(value).ifPresent(length -> element.attributes().put(name, length));
      return;
    }
    Optional<Property> known = Property.named(name);
    if (known.isEmpty()) {
      return;
    }
    Property property = known.get();
    switch (value.strip()) {
      case "inherit", "unset", "revert", "revert-layer" -> declared.remove(property);
      case "initial" -> declared.put(property, property.initial());
      default ->
          canonical
              .computeIfAbsent(new Written(property, value), Written::canonical)
              .ifPresent(v -> declared.put(property, v));
    }
  }

  private void write(
      SvgElement element,
      Map<Property, String> inherited,
      Map<SvgElement, Map<Property, String>> declared) {
    Map<Property, String> context = new EnumMap<>(Property.class);
    if (!element.is("symbol") && !used.contains(element.attribute("id"))) {
      context.putAll(inherited);
    } else {
      // It is drawn where it is used, and inherits from there: nothing is known here.
      Optional.ofNullable(inherited.get(Property.COLOR))
          .ifPresent(colour -> context.put(Property.COLOR, colour));
    }
    Map<Property, String> own = declared.getOrDefault(element, Map.of());
    if (own.containsKey(Property.COLOR)) {
      context.put(Property.COLOR, own.getOrDefault(Property.COLOR, ""));
    }
    for (Property property : Property.values()) {
      element.attributes().remove(property.attribute());
      String value = own.get(property);
      if (value == null || property == Property.COLOR) {
        continue;
      }
      String resolved = value.equals("currentcolor") ? colour(property, context) : value;
      if (isWorthWriting(element, property, resolved, context)) {
        element.attributes().put(property.attribute(), resolved);
      }
      if (property.isInherited()) {
        context.put(property, resolved);
      }
    }
    element.attributes().remove("style");
    element.attributes().remove("class");
    element.elements().forEach(child -> write(child, context, declared));
  }

  /**
   * Where no colour was set, the grid of a gantt is the only thing that asks for it as a stroke.
   */
  private static String colour(Property property, Map<Property, String> context) {
    String colour = context.getOrDefault(Property.COLOR, "");
    if (!colour.isEmpty() && !colour.equals("currentcolor")) {
      return colour;
    }
    return property == Property.STROKE ? Tone.LINE.marker() : Tone.INK.marker();
  }

  private static boolean isWorthWriting(
      SvgElement element, Property property, String value, Map<Property, String> context) {
    if (AllowList.SHAPES.contains(element.name()) && Property.OF_TEXT.contains(property)) {
      return false;
    }
    if (property == Property.DISPLAY && !value.equals("none")) {
      return false;
    }
    if (property == Property.FILL && element.is("line")) {
      return false;
    }
    return property.isInherited()
        ? !value.equals(context.get(property))
        : !value.isEmpty() && !value.equals(property.initial());
  }
}
