package dev.lectern.content.calc.unit;

import dev.lectern.content.calc.unit.Unit.Factor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.measure.BinaryPrefix;
import javax.measure.MetricPrefix;
import javax.measure.Prefix;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units that content may write: time, data, length, mass, power, energy and shares for
 * everybody, and what the skill counts in. {@code Mreq/s}, {@code GB}, {@code m/s^2}, {@code %}.
 */
public final class Units {

  private static final int MAX_LENGTH = 60;
  private static final Pattern FACTOR = Pattern.compile("(\\p{L}+|[$%\u2030]|1)(?:\\^([1-9]))?");

  /** A dimension has a letter in Indriya; these are from the private area of Unicode. */
  private static final char FIRST_LETTER = '\uE100';

  private static final Map<String, Prefix> SMALL =
      ordered(
          "m",
          MetricPrefix.MILLI,
          "\u00B5",
          MetricPrefix.MICRO,
          "u",
          MetricPrefix.MICRO,
          "n",
          MetricPrefix.NANO);
  private static final Map<String, Prefix> LARGE =
      ordered(
          "k",
          MetricPrefix.KILO,
          "M",
          MetricPrefix.MEGA,
          "G",
          MetricPrefix.GIGA,
          "T",
          MetricPrefix.TERA,
          "P",
          MetricPrefix.PETA,
          "E",
          MetricPrefix.EXA);
  private static final Map<String, Prefix> BINARY =
      ordered(
          "Ki",
          BinaryPrefix.KIBI,
          "Mi",
          BinaryPrefix.MEBI,
          "Gi",
          BinaryPrefix.GIBI,
          "Ti",
          BinaryPrefix.TEBI);

  /**
   * A unit that a word can name.
   *
   * @param prefixes what may stand before it
   */
  private record Known(
      javax.measure.Unit<?> unit, UnitName name, List<Map<String, Prefix>> prefixes) {}

  /** Content has the same few units again and again. */
  private static final int MOST_READ = 1_000;

  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Map<String, Optional<Unit>> read = new ConcurrentHashMap<>();

  private Units() {}

  /** The units for everybody, and those of a skill. Symbols that are taken are left out. */
  public static Units with(Collection<UnitName> own) {
    Units units = new Units();
    units.addPhysical();
    char letter = FIRST_LETTER;
    units.addOwn(new UnitName("B", "B", "B", false, false), letter++, List.of(LARGE, BINARY));
    units.known.put(
        "bit",
        new Known(
            units.known("B").unit().divide(8),
            new UnitName("bit", "bit", "bit", false, false),
            List.of(LARGE)));
    for (UnitName name : own) {
      if (!units.known.containsKey(name.symbol())) {
        units.addOwn(name, letter++, List.of(LARGE));
      }
    }
    return units;
  }

  private Known known(String symbol) {
    Known found = known.get(symbol);
    if (found == null) {
      throw new IllegalArgumentException("no unit " + symbol);
    }
    return found;
  }

  private void addOwn(UnitName name, char letter, List<Map<String, Prefix>> prefixes) {
    known.put(
        name.symbol(),
        new Known(
            new BaseUnit<>(name.symbol(), name.symbol(), UnitDimension.parse(letter)),
            name,
            prefixes));
  }

  private void addPhysical() {
    javax.measure.Unit<?> second = tech.units.indriya.unit.Units.SECOND;
    javax.measure.Unit<?> metre = tech.units.indriya.unit.Units.METRE;
    add("1", AbstractUnit.ONE, "", List.of());
    add("%", AbstractUnit.ONE.divide(100), "%", List.of());
    add("bp", AbstractUnit.ONE.divide(10_000), "bp", List.of());
    add("ppm", AbstractUnit.ONE.divide(1_000_000), "ppm", List.of());
    add("s", second, "s", List.of(SMALL));
    add("min", second.multiply(60), "min", List.of());
    add("h", second.multiply(3_600), "h", List.of());
    addNamed("day", second.multiply(86_400), "days");
    addNamed("week", second.multiply(604_800), "weeks");
    add("m", metre, "m", List.of(SMALL, Map.of("k", MetricPrefix.KILO)));
    add("kg", tech.units.indriya.unit.Units.KILOGRAM, "kg", List.of());
    add("W", tech.units.indriya.unit.Units.WATT, "W", List.of(SMALL, LARGE));
    add("J", tech.units.indriya.unit.Units.JOULE, "J", List.of(SMALL, LARGE));
    add("Wh", tech.units.indriya.unit.Units.JOULE.multiply(3_600), "Wh", List.of(LARGE));
    add("Hz", AbstractUnit.ONE.divide(second), "Hz", List.of(LARGE));
  }

  private void add(
      String symbol,
      javax.measure.Unit<?> unit,
      String printed,
      List<Map<String, Prefix>> prefixes) {
    known.put(symbol, new Known(unit, new UnitName("x", printed, printed, false, false), prefixes));
  }

  private void addNamed(String symbol, javax.measure.Unit<?> unit, String many) {
    known.put(symbol, new Known(unit, new UnitName(symbol, symbol, many, false, false), List.of()));
  }

  /** The plain number. */
  public Unit one() {
    return new Unit(AbstractUnit.ONE, List.of(), "1");
  }

  /** Whether a symbol has a meaning already, prefixes included. */
  public boolean has(String symbol) {
    return atom(symbol).isPresent();
  }

  /** The symbols without prefixes, for suggestions. */
  public Set<String> symbols() {
    return new TreeSet<>(known.keySet());
  }

  /** All symbols, and then those with a prefix. */
  public List<String> spellings() {
    return Stream.concat(
            known.keySet().stream(),
            known.entrySet().stream()
                .flatMap(
                    entry ->
                        entry.getValue().prefixes().stream()
                            .flatMap(prefixes -> prefixes.keySet().stream())
                            .map(prefix -> prefix + entry.getKey())))
        .toList();
  }

  /** What is printed of what is counted, and all symbols; each with the symbol that is written. */
  public Map<String, String> printed() {
    Map<String, String> printed = new TreeMap<>();
    known.forEach(
        (symbol, unit) -> {
          printed.put(symbol, symbol);
          if (unit.name().counted()) {
            printed.putIfAbsent(unit.name().one(), symbol);
            printed.putIfAbsent(unit.name().many(), symbol);
          }
        });
    return printed;
  }

  /**
   * What can stand beside a number, for a search in prose: symbols with their prefixes and the
   * printed words, those for the plain number left out.
   */
  public Set<String> words() {
    Set<String> words = new TreeSet<>();
    known.forEach(
        (symbol, unit) -> {
          words.add(symbol);
          words.add(unit.name().one());
          words.add(unit.name().many());
          unit.prefixes()
              .forEach(names -> names.keySet().forEach(prefix -> words.add(prefix + symbol)));
        });
    words.removeAll(Set.of("", "1", "%"));
    return words;
  }

  /**
   * The unit of a text such as {@code B}, {@code Mreq/s}, {@code B/user/day} or {@code m/s^2}; all
   * that follows a slash up to the next star divides.
   *
   * @return nothing if a symbol is not known or the text has another form
   */
  public Optional<Unit> parse(String text) {
    Optional<Unit> before = read.get(text);
    if (before != null) {
      return before;
    }
    Optional<Unit> unit = parsed(text);
    if (read.size() < MOST_READ) {
      read.put(text, unit);
    }
    return unit;
  }

  private Optional<Unit> parsed(String text) {
    if (text.length() > MAX_LENGTH || text.startsWith("/") || text.startsWith("*")) {
      return Optional.empty();
    }
    javax.measure.Unit<?> product = AbstractUnit.ONE;
    List<Factor> factors = new ArrayList<>();
    for (String part : text.split("(?=[*/])", -1)) {
      boolean below = part.startsWith("/");
      String word = below || part.startsWith("*") ? part.substring(1) : part;
      Matcher matcher = FACTOR.matcher(word);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Optional<Atom> atom = atom(matcher.group(1));
      if (atom.isEmpty()) {
        return Optional.empty();
      }
      int power = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      javax.measure.Unit<?> unit = atom.get().unit().pow(power);
      product = below ? product.divide(unit) : product.multiply(unit);
      factors.add(new Factor(atom.get().prefix(), atom.get().name(), below ? -power : power));
    }
    return Optional.of(new Unit(product, factors, text));
  }

  private record Atom(javax.measure.Unit<?> unit, String prefix, UnitName name) {}

  private Optional<Atom> atom(String word) {
    Known whole = known.get(word);
    if (whole != null) {
      return Optional.of(new Atom(whole.unit(), "", whole.name()));
    }
    for (int length = 1; length <= 2 && length < word.length(); length++) {
      String prefix = word.substring(0, length);
      Known rest = known.get(word.substring(length));
      if (rest != null) {
        for (Map<String, Prefix> prefixes : rest.prefixes()) {
          Prefix found = prefixes.get(prefix);
          if (found != null) {
            return Optional.of(new Atom(rest.unit().prefix(found), prefix, rest.name()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Prefix> ordered(Object... pairs) {
    Map<String, Prefix> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Prefix) pairs[i + 1]);
    }
    return map;
  }
}
