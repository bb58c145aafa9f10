package dev.lectern.generator.svg;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The CSS properties that a picture keeps, each of which may be written as an attribute. All others
 * (backgrounds, fonts, cursors, animations …) have no effect on a still drawing, or should not have
 * one, and go.
 */
enum Property {
  COLOR(true, Form.PAINT, ""),
  DISPLAY(false, Form.KEYWORD, "inline"),
  VISIBILITY(true, Form.KEYWORD, "visible"),
  OVERFLOW(false, Form.KEYWORD, ""),
  OPACITY(false, Form.LENGTH, "1"),
  FILL(true, Form.PAINT, ""),
  FILL_OPACITY(true, Form.LENGTH, "1"),
  FILL_RULE(true, Form.KEYWORD, "nonzero"),
  CLIP_RULE(true, Form.KEYWORD, "nonzero"),
  STROKE(true, Form.PAINT, "none"),
  STROKE_OPACITY(true, Form.LENGTH, "1"),
  STROKE_WIDTH(true, Form.LENGTH, "1"),
  STROKE_DASHARRAY(true, Form.DASHES, "none"),
  STROKE_DASHOFFSET(true, Form.LENGTH, "0"),
  STROKE_LINECAP(true, Form.KEYWORD, "butt"),
  STROKE_LINEJOIN(true, Form.KEYWORD, "miter"),
  STROKE_MITERLIMIT(true, Form.LENGTH, "4"),
  PAINT_ORDER(true, Form.KEYWORD, "normal"),
  SHAPE_RENDERING(true, Form.KEYWORD, "auto"),
  POINTER_EVENTS(true, Form.KEYWORD, "auto"),
  STOP_COLOR(false, Form.PAINT, ""),
  STOP_OPACITY(false, Form.LENGTH, "1"),
  FLOOD_COLOR(false, Form.PAINT, ""),
  FLOOD_OPACITY(false, Form.LENGTH, "1"),
  FONT_SIZE(true, Form.LENGTH_OR_KEYWORD, ""),
  FONT_STYLE(true, Form.KEYWORD, "normal"),
  FONT_WEIGHT(true, Form.WEIGHT, "normal"),
  TEXT_ANCHOR(true, Form.KEYWORD, "start"),
  TEXT_DECORATION(false, Form.KEYWORD, "none"),
  DOMINANT_BASELINE(true, Form.KEYWORD, "auto"),
  ALIGNMENT_BASELINE(false, Form.KEYWORD, "auto"),
  BASELINE_SHIFT(false, Form.LENGTH_OR_KEYWORD, "0"),
  LETTER_SPACING(true, Form.LENGTH_OR_KEYWORD, "normal"),
  CLIP_PATH(false, Form.REFERENCE, "none"),
  FILTER(false, Form.REFERENCE, "none"),
  MARKER_START(true, Form.REFERENCE, "none"),
  MARKER_MID(true, Form.REFERENCE, "none"),
  MARKER_END(true, Form.REFERENCE, "none"),
  TRANSFORM(false, Form.TRANSFORM, ""),
  TRANSFORM_ORIGIN(false, Form.LENGTHS, "");

  /** Stands before a colour that is none of ours, until it is known whether the colour is seen. */
  static final String UNKNOWN = "?";

  /** Written on shapes for nothing. */
  static final Set<Property> OF_TEXT =
      Set.of(
          FONT_SIZE,
          FONT_STYLE,
          FONT_WEIGHT,
          TEXT_ANCHOR,
          TEXT_DECORATION,
          DOMINANT_BASELINE,
          ALIGNMENT_BASELINE,
          BASELINE_SHIFT,
          LETTER_SPACING);

  private static final Map<String, Property> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Property::attribute, Function.identity()));

  private static final Pattern LOCAL =
      Pattern.compile("url\\(\\s*+[\"']?+#([^\\s()\"']++)[\"']?+\\s*+\\)");
  private static final Pattern KEYWORD = Pattern.compile("[a-z][a-z -]{0,39}");

  /** Keywords that are written with capitals where they stand in an attribute. */
  private static final Map<String, String> AS_ATTRIBUTE =
      Map.of(
          "crispedges", "crispEdges",
          "optimizespeed", "optimizeSpeed",
          "geometricprecision", "geometricPrecision",
          "visiblepainted", "visiblePainted",
          "visiblefill", "visibleFill",
          "visiblestroke", "visibleStroke");

  private final String attribute;
  private final boolean inherited;
  private final Form form;
  private final String initial;

  Property(boolean inherited, Form form, String initial) {
    this.attribute = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.inherited = inherited;
    this.form = form;
    this.initial = initial;
  }

  /** The property of this CSS name. */
  static Optional<Property> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name, in CSS and as an attribute. */
  String attribute() {
    return attribute;
  }

  boolean isInherited() {
    return inherited;
  }

  boolean isPaint() {
    return form == Form.PAINT;
  }

  boolean isReference() {
    return form == Form.REFERENCE;
  }

  /** The value that need not be written; empty if it always is. */
  String initial() {
    return initial;
  }

  /** The value in its one form; nothing if it is not a value, which browsers pass over too. */
  Optional<String> canonical(String raw) {
    String value = raw.strip();
    return switch (form) {
      case PAINT -> paint(value);
      case LENGTH -> Geometry.length(value);
      case LENGTHS -> Geometry.lengths(value);
      case LENGTH_OR_KEYWORD -> Geometry.length(value).or(() -> keyword(value));
      case WEIGHT -> weight(value);
      case DASHES -> dashes(value);
      case KEYWORD -> keyword(value);
      case REFERENCE -> reference(value);
      case TRANSFORM -> Geometry.transform(value);
    };
  }

  private static Optional<String> paint(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.equals("undefined") || word.equals("null")) {
      return Optional.empty();
    }
    if (word.contains("url(")) {
      return Optional.of(local(value));
    }
    if (word.equals("none") || Colour.isTransparent(word)) {
      return Optional.of("none");
    }
    return switch (word) {
      case "currentcolor", "context-fill", "context-stroke" -> Optional.of(word);
      default ->
          Optional.of(
              Colour.of(word).map(Colour::stored).orElse(UNKNOWN + Colour.described(value)));
    };
  }

  private static Optional<String> weight(String value) {
    return switch (value) {
      case "400" -> Optional.of("normal");
      case "700" -> Optional.of("bold");
      default -> value.matches("[1-9][0-9]{0,2}") ? Optional.of(value) : keyword(value);
    };
  }

  /** Dashes with no gap between them are a line. */
  private static Optional<String> dashes(String value) {
    if (value.equals("none")) {
      return Optional.of("none");
    }
    return Geometry.lengths(value)
        .map(
            dashes -> {
              String[] parts = dashes.split(" ", -1);
              boolean gap = parts.length % 2 == 1 && !parts[0].equals("0");
              for (int i = 1; i < parts.length; i += 2) {
                gap |= !parts[i].equals("0");
              }
              return gap ? dashes : "none";
            });
  }

  private static Optional<String> keyword(String value) {
    String word = value.toLowerCase(Locale.ROOT);
    return KEYWORD.matcher(word).matches() && !word.equals("undefined")
        ? Optional.of(AS_ATTRIBUTE.getOrDefault(word, word))
        : Optional.empty();
  }

  /** Functions such as {@code drop-shadow()} are decoration, and count as none. */
  private static Optional<String> reference(String value) {
    return Optional.of(value.toLowerCase(Locale.ROOT).contains("url(") ? local(value) : "none");
  }

  private static String local(String value) {
    Matcher local = LOCAL.matcher(value);
    if (!local.matches()) {
      throw new Refusal(
          "The picture refers to %s; it may refer to its own parts only."
              .formatted(Refusal.quoted(value)));
    }
    return "url(#" + local.group(1) + ")";
  }

  private enum Form {
    PAINT,
    LENGTH,
    LENGTHS,
    LENGTH_OR_KEYWORD,
    WEIGHT,
    DASHES,
    KEYWORD,
    REFERENCE,
    TRANSFORM
  }
}
