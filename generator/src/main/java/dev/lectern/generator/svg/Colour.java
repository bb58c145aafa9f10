package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A colour of a picture: a tone, more or less opaque.
 *
 * @param tone which colour of the site
 * @param alpha 1 to 255; 255 is opaque
 */
record Colour(Tone tone, int alpha) {

  /**
   * Colours that Mermaid 11.17 writes whatever the theme says, and the tone that each stands for.
   * All else that is not a marker came from the author.
   */
  private static final Map<String, Tone> LEFTOVERS =
      Map.ofEntries(
          // Axis labels of the gantt, "black" lines of timeline and journey, faces, arrow heads.
          Map.entry("#000000", Tone.INK),
          Map.entry("#333333", Tone.INK),
          // The rings of an ER line's ends, and the lines inside the architecture icons.
          Map.entry("#ffffff", Tone.PAPER),
          // Sequence and journey: lines and boxes that have no class of their own.
          Map.entry("#666666", Tone.RULE),
          Map.entry("#999999", Tone.LINE),
          Map.entry("#d3d3d3", Tone.LINE),
          Map.entry("#eaeaea", Tone.RAISED),
          Map.entry("#e0e0e0", Tone.SUNKEN),
          // Notes and activations of a sequence, before the theme paints them over.
          Map.entry("#edf2ae", Tone.WASH_2),
          // The ground of the architecture icons.
          Map.entry("#087ebf", Tone.HUE_6),
          // Sankey takes the ten colours of Tableau and asks no theme.
          Map.entry("#4e79a7", Tone.HUE_6),
          Map.entry("#f28e2c", Tone.HUE_2),
          Map.entry("#e15759", Tone.HUE_1),
          Map.entry("#76b7b2", Tone.HUE_5),
          Map.entry("#59a14f", Tone.HUE_4),
          Map.entry("#edc949", Tone.HUE_3),
          Map.entry("#af7aa1", Tone.HUE_7),
          Map.entry("#ff9da7", Tone.HUE_1),
          Map.entry("#9c755f", Tone.HUE_2),
          Map.entry("#bab0ab", Tone.RULE),
          // Journey paints its actors from a list that a configuration can only make longer.
          Map.entry("#8fbc8f", Tone.HUE_6),
          Map.entry("#7cfc00", Tone.HUE_2),
          Map.entry("#00ffff", Tone.HUE_4),
          Map.entry("#20b2aa", Tone.HUE_1),
          Map.entry("#b0e0e6", Tone.HUE_5),
          Map.entry("#ffffe0", Tone.HUE_3));

  private static final String HEX = "0123456789abcdef";

  /** How many hexadecimal digits a colour may have. */
  private static final Set<Integer> LENGTHS = Set.of(3, 4, 6, 8);

  private static final Pattern BETWEEN = Pattern.compile("[,/\\s]+");

  private static final Map<String, String> NAMED =
      Map.of(
          "black", "#000000",
          "white", "#ffffff",
          "grey", "#808080",
          "gray", "#808080",
          "lightgrey", "#d3d3d3",
          "lightgray", "#d3d3d3");

  /** The colour that this CSS value means, if it is one that a picture may have. */
  static Optional<Colour> of(String css) {
    String value = css.strip().toLowerCase(Locale.ROOT);
    return channels(NAMED.getOrDefault(value, value)).flatMap(Colour::ofChannels);
  }

  /** Whether the value is a colour that cannot be seen, however it is written. */
  static boolean isTransparent(String css) {
    String value = css.strip().toLowerCase(Locale.ROOT);
    return value.equals("transparent")
        || channels(value).map(channels -> channels.get(3) == 0).orElse(false);
  }

  /** A colour as an author would write it; the CSS parser turns most into {@code rgb()}. */
  static String described(String css) {
    return channels(css.strip().toLowerCase(Locale.ROOT)).map(Colour::hex).orElse(css);
  }

  private static String hex(List<Integer> channels) {
    return "#" + hex(channels.get(0)) + hex(channels.get(1)) + hex(channels.get(2));
  }

  /** Two digits. */
  private static String hex(int channel) {
    return Integer.toHexString(256 + channel).substring(1);
  }

  private static Optional<Colour> ofChannels(List<Integer> channels) {
    String hex = hex(channels);
    Optional<Tone> tone = Tone.ofMarker(hex).or(() -> Optional.ofNullable(LEFTOVERS.get(hex)));
    return tone.map(known -> new Colour(known, channels.get(3)));
  }

  /** As a stored picture writes it: the marker, with two more digits if it is not opaque. */
  String stored() {
    return alpha == 255 ? tone.marker() : tone.marker() + hex(alpha);
  }

  /** As a page writes it. */
  String inlined() {
    String variable = "var(" + tone.variable() + ")";
    return alpha == 255
        ? variable
        : "color-mix(in srgb, %s %d%%, transparent)".formatted(variable, Math.round(alpha / 2.55f));
  }

  /** Red, green, blue and alpha, 0 to 255 each. */
  private static Optional<List<Integer>> channels(String value) {
    if (value.startsWith("#")) {
      return ofHex(value.substring(1));
    }
    int open = value.indexOf('(');
    if (open < 0 || !value.endsWith(")")) {
      return Optional.empty();
    }
    String[] parts = BETWEEN.split(value.substring(open + 1, value.length() - 1).strip(), -1);
    if (parts.length < 3 || parts.length > 4) {
      return Optional.empty();
    }
    try {
      return switch (value.substring(0, open)) {
        case "rgb", "rgba" -> Optional.of(ofRgb(parts));
        case "hsl", "hsla" -> Optional.of(ofHsl(parts));
        default -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<Integer>> ofHex(String digits) {
    boolean known = digits.chars().allMatch(c -> HEX.indexOf(c) >= 0);
    if (!known || !LENGTHS.contains(digits.length())) {
      return Optional.empty();
    }
    int width = digits.length() < 6 ? 1 : 2;
    List<Integer> channels = new ArrayList<>();
    for (int at = 0; at < digits.length(); at += width) {
      int channel = Integer.parseInt(digits, at, at + width, 16);
      channels.add(width == 1 ? channel * 17 : channel);
    }
    if (channels.size() == 3) {
      channels.add(255);
    }
    return Optional.of(channels);
  }

  private static List<Integer> ofRgb(String[] parts) {
    List<Integer> channels = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      boolean percent = parts[i].endsWith("%");
      channels.add(clamped(percent ? 2.55 * percentage(parts[i]) : Double.parseDouble(parts[i])));
    }
    channels.add(alpha(parts));
    return channels;
  }

  /** The formula of CSS Color 4, section 7.1. */
  private static List<Integer> ofHsl(String[] parts) {
    double hue = Double.parseDouble(without(parts[0], "deg"));
    double saturation = percentage(parts[1]) / 100;
    double lightness = percentage(parts[2]) / 100;
    double reach = saturation * Math.min(lightness, 1 - lightness);
    List<Integer> channels = new ArrayList<>();
    for (int offset : new int[] {0, 8, 4}) {
      double k = (((offset + hue / 30) % 12) + 12) % 12;
      channels.add(
          clamped(255 * (lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1)))));
    }
    channels.add(alpha(parts));
    return channels;
  }

  private static int alpha(String[] parts) {
    if (parts.length < 4) {
      return 255;
    }
    boolean percent = parts[3].endsWith("%");
    return clamped(255 * (percent ? percentage(parts[3]) / 100 : Double.parseDouble(parts[3])));
  }

  private static double percentage(String part) {
    return Double.parseDouble(without(part, "%"));
  }

  private static String without(String part, String unit) {
    return part.endsWith(unit) ? part.substring(0, part.length() - unit.length()) : part;
  }

  private static int clamped(double channel) {
    return (int) Math.max(0, Math.min(255, Math.round(channel)));
  }
}
