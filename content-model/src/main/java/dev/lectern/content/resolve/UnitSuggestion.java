package dev.lectern.content.resolve;

import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.load.Slip;
import dev.lectern.content.load.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the unit that an author probably meant. */
final class UnitSuggestion {

  /** How people write units in full, or otherwise. */
  private static final Map<String, String> LONG_FORMS =
      Map.ofEntries(
          Map.entry("sec", "s"),
          Map.entry("secs", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("msec", "ms"),
          Map.entry("millis", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("usec", "us"),
          Map.entry("mins", "min"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("hr", "h"),
          Map.entry("hrs", "h"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("d", "day"),
          Map.entry("byte", "B"),
          Map.entry("bytes", "B"),
          Map.entry("percent", "%"),
          Map.entry("metre", "m"),
          Map.entry("metres", "m"),
          Map.entry("meter", "m"),
          Map.entry("meters", "m"),
          Map.entry("watt", "W"),
          Map.entry("watts", "W"),
          Map.entry("joule", "J"),
          Map.entry("joules", "J"),
          Map.entry("hertz", "Hz"));

  private UnitSuggestion() {}

  /**
   * The unit that was probably meant by a symbol that is none: {@code Muser} for {@code Musr},
   * {@code MiB} for {@code MBi}, {@code s} for {@code sec}.
   */
  static Optional<String> nearest(String word, Units units) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<String> spelt = units.spellings();
    return Optional.ofNullable(LONG_FORMS.get(lower))
        .or(
            () ->
                spelt.stream()
                    .filter(unit -> unit.toLowerCase(Locale.ROOT).equals(lower))
                    .findFirst())
        .or(() -> spelt.stream().filter(unit -> sameLetters(unit, word)).findFirst())
        .or(() -> spelt.stream().filter(unit -> leavesOutLetters(lower, unit)).findFirst())
        .or(
            () ->
                Suggestion.nearest(word, units.printed().keySet())
                    .map(name -> units.printed().get(name)))
        .or(() -> Suggestion.nearest(word, spelt));
  }

  /**
   * The unit that must have been meant: by its long form, or by a slip within its letters. Capitals
   * tell units apart ({@code mB} and {@code MB}), and an {@code s} at the end may be seconds that
   * lost their stroke.
   */
  static Optional<String> meant(String word, Units units) {
    return Optional.ofNullable(LONG_FORMS.get(word))
        .or(
            () ->
                Slip.meant(word, units.spellings())
                    .filter(unit -> word.charAt(0) == unit.charAt(0))
                    .filter(unit -> last(word) == last(unit)));
  }

  /** Whether a word is known as another form of a unit. */
  static boolean isLongForm(String word) {
    return LONG_FORMS.containsKey(word);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** Whether a word is a unit without one or two of its inner letters: {@code usr}. */
  private static boolean leavesOutLetters(String lower, String unit) {
    int at = 0;
    for (char letter : unit.toLowerCase(Locale.ROOT).toCharArray()) {
      at += at < lower.length() && lower.charAt(at) == letter ? 1 : 0;
    }
    return lower.length() >= 3
        && at == lower.length()
        && unit.length() - lower.length() <= 2
        && unit.toLowerCase(Locale.ROOT).charAt(0) == lower.charAt(0);
  }

  private static boolean sameLetters(String one, String other) {
    return one.length() == other.length()
        && Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }
}
