package dev.lectern.generator.svg;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A colour of the site by its part, and the marker that stands for it in a stored picture.
 *
 * <p>Mermaid works with colours that it can compute with, so it cannot be handed {@code
 * var(--ink)}. It is handed a marker, a colour that nothing else uses, and the marker becomes the
 * variable when the picture is put into a page: one picture serves the light and the dark scheme,
 * and a change of palette needs no new rendering.
 *
 * <pre>{@code Tone.HUE_1.marker()   // "#a92ba3"
 * Tone.HUE_1.variable() // "--hue-1"}</pre>
 */
public enum Tone {
  INK("#a010d0"),
  QUIET("#a113cb"),
  PAPER("#a216c6"),
  RAISED("#a319c1"),
  SUNKEN("#a41cbc"),
  LINE("#a51fb7"),
  RULE("#a622b2"),
  ACCENT("#a725ad"),
  ON_HUE("#a828a8"),
  HUE_1("#a92ba3"),
  HUE_2("#aa2e9e"),
  HUE_3("#ab3199"),
  HUE_4("#ac3494"),
  HUE_5("#ad378f"),
  HUE_6("#ae3a8a"),
  HUE_7("#af3d85"),
  WASH_1("#b04080"),
  WASH_2("#b1437b"),
  WASH_3("#b24676"),
  WASH_4("#b34971"),
  WASH_5("#b44c6c"),
  WASH_6("#b54f67"),
  WASH_7("#b65262"),
  WASH_ACCENT("#b7555d");

  private static final Map<String, Tone> BY_TOKEN =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Tone::token, Function.identity()));
  private static final Map<String, Tone> BY_MARKER =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Tone::marker, Function.identity()));

  private final String token;
  private final String marker;

  Tone(String marker) {
    this.token = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.marker = marker;
  }

  /** The name in the theme's file, such as {@code on-hue}. */
  public String token() {
    return token;
  }

  /** The colour that stands for this tone: {@code #} and six lower-case hexadecimal digits. */
  public String marker() {
    return marker;
  }

  /** The name of the site's CSS variable, such as {@code --on-hue}. */
  public String variable() {
    return "--" + token;
  }

  /** The tone of this name. */
  static Optional<Tone> ofToken(String token) {
    return Optional.ofNullable(BY_TOKEN.get(token));
  }

  /** The tone of this marker, written as {@link #marker()} writes it. */
  static Optional<Tone> ofMarker(String marker) {
    return Optional.ofNullable(BY_MARKER.get(marker));
  }
}
