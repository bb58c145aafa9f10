package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, paths, points and transforms in their shortest form with two decimals: a hundredth of a
 * pixel is not seen, and Mermaid prints up to seventeen digits.
 *
 * <p>What cannot be read gives nothing; browsers do not draw it either.
 */
final class Geometry {

  /** No diagram is as wide; the bound keeps every number exact to two decimals. */
  private static final double MAX = 1e7;

  static final Pattern NUMBER =
      Pattern.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+");
  private static final Pattern LENGTH =
      Pattern.compile("(" + NUMBER.pattern() + ")(px|em|rem|ex|ch|pt|%)?+");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]*+");
  private static final Pattern ZEROS = Pattern.compile("0( 0)*");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(matrix|translate|translateX|translateY|scale|rotate|skewX|skewY)\\(([^()]*)\\)");
  private static final Pattern ANGLE_OR_LENGTH_UNIT = Pattern.compile("(?<=[0-9.])(?:px|deg)");

  /** The functions whose numbers are multiplied with coordinates and need more decimals. */
  private static final Set<String> FACTORS = Set.of("matrix", "scale");

  private Geometry() {}

  /** A number with at most two decimals and no zero that could be left out. */
  static String number(double value) {
    return rounded(value, 100);
  }

  /** The number that {@link #number} prints. */
  static double rounded(double value) {
    return count(value, 100) / 100.0;
  }

  private static long count(double value, int parts) {
    if (!(Math.abs(value) <= MAX)) {
      throw new Refusal("The picture has a number that is too large to draw.");
    }
    return Math.round(value * parts);
  }

  private static String rounded(double value, int parts) {
    long count = count(value, parts);
    if (count % parts == 0) {
      return Long.toString(count / parts);
    }
    String digits = Long.toString(parts + Math.abs(count) % parts);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return (count < 0 ? "-" : "") + Math.abs(count) / parts + "." + digits.substring(1, end);
  }

  /** Whether the text is digits, perhaps with a sign before and a point among them. */
  private static boolean isPlain(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int digits = 0;
    int points = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '.' || i == at || ++points > 1) {
        return false;
      }
    }
    return digits > 0;
  }

  /** One number with or without a unit; {@code px} is the unit of none. */
  static Optional<String> length(String text) {
    if (isPlain(text)) {
      return Optional.of(number(Double.parseDouble(text)));
    }
    Matcher length = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      return Optional.empty();
    }
    String unit = length.group(2) == null || length.group(2).equals("px") ? "" : length.group(2);
    return Optional.of(number(Double.parseDouble(length.group(1))) + unit);
  }

  /**
   * Lengths between spaces or commas: one for each character of a text, or the dashes of a line.
   */
  static Optional<String> lengths(String text) {
    List<String> lengths = new ArrayList<>();
    if (isPlain(text)) {
      return length(text);
    }
    for (String part : text.strip().split("[\\s,]+", -1)) {
      Optional<String> length = length(part);
      if (length.isEmpty()) {
        return Optional.empty();
      }
      lengths.add(length.get());
    }
    return Optional.of(String.join(" ", lengths));
  }

  /** The numbers of {@code viewBox}: four, the last two greater than 0. */
  static Optional<List<String>> viewBox(String text) {
    return numbers(text)
        .filter(box -> box.size() == 4 && box.get(2) > 0 && box.get(3) > 0)
        .map(box -> box.stream().map(Geometry::number).toList());
  }

  /** Pairs, {@code x,y}. */
  static Optional<String> points(String text) {
    Optional<List<Double>> numbers = numbers(text);
    if (numbers.isEmpty() || numbers.get().size() % 2 != 0) {
      return Optional.empty();
    }
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < numbers.get().size(); i += 2) {
      points.append(i == 0 ? "" : " ");
      points.append(number(numbers.get().get(i))).append(',');
      points.append(number(numbers.get().get(i + 1)));
    }
    return Optional.of(points.toString());
  }

  /** The transform without its identities; empty text if nothing else is there. */
  static Optional<String> transform(String text) {
    String plain = ANGLE_OR_LENGTH_UNIT.matcher(text.strip()).replaceAll("");
    if (plain.equals("none")) {
      return Optional.of("");
    }
    Matcher function = FUNCTION.matcher(plain);
    List<String> functions = new ArrayList<>();
    int at = 0;
    while (function.find(at) && SEPARATOR.matcher(plain).region(at, function.start()).matches()) {
      String name = function.group(1);
      Optional<List<Double>> numbers = numbers(function.group(2));
      if (numbers.isEmpty()) {
        return Optional.empty();
      }
      int parts = FACTORS.contains(name) ? 10_000 : 100;
      String arguments =
          String.join(" ", numbers.get().stream().map(n -> rounded(n, parts)).toList());
      if (!ZEROS.matcher(arguments).matches() || FACTORS.contains(name)) {
        functions.add(name + "(" + arguments + ")");
      }
      at = function.end();
    }
    return plain.substring(at).isBlank()
        ? Optional.of(String.join(" ", functions))
        : Optional.empty();
  }

  private static Optional<List<Double>> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    int at = skip(text, 0);
    while (at < text.length()) {
      int end = endOfNumber(text, at);
      if (end == at) {
        return Optional.empty();
      }
      numbers.add(Double.parseDouble(text.substring(at, end)));
      at = skip(text, end);
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
  }

  /** The place of the first character from there on that separates no numbers. */
  static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && isSeparator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The end of the number that begins there; the place itself if none does. */
  static int endOfNumber(String text, int from) {
    int at = from;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int whole = skipDigits(text, at);
    int end = whole;
    if (end < text.length() && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
    }
    if (end - at < 1 || (whole == at && end - at < 2)) {
      return from;
    }
    return endOfExponent(text, end);
  }

  private static int endOfExponent(String text, int from) {
    if (from >= text.length() || (text.charAt(from) | 0x20) != 'e') {
      return from;
    }
    int sign = from + 1;
    if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
      sign++;
    }
    int end = skipDigits(text, sign);
    return end > sign ? end : from;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
