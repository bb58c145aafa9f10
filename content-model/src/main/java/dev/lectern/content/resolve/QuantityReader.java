package dev.lectern.content.resolve;

import dev.lectern.content.calc.Quantity;
import dev.lectern.content.calc.unit.Unit;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.Node;
import dev.lectern.content.load.YamlFix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with units: {@code 800 Muser}, {@code 0.5}, {@code 2e6 B/s}. */
final class QuantityReader {

  private static final Pattern QUANTITY =
      Pattern.compile("(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[eE][+-]?[0-9]{1,2})?)(?: *(\\S.*))?");

  private final Units units;

  QuantityReader(Units units) {
    this.units = units;
  }

  /**
   * A single value in one scalar, or a list of numbers whose unit stands under {@code unit}.
   *
   * @return nothing if it was complained of
   */
  Optional<Quantity> quantity(EntryFields f, String key) {
    if (f.isList(key)) {
      Optional<Unit> unit =
          f.wordOrNothing("unit").map(word -> unit(f, word)).orElse(Optional.of(units.one()));
      List<BigDecimal> numbers = new ArrayList<>();
      boolean whole = true;
      for (Node.Scalar scalar : f.scalars(key)) {
        Optional<BigDecimal> number = number(f, key, scalar);
        number.ifPresent(numbers::add);
        whole &= number.isPresent();
      }
      return whole && !numbers.isEmpty()
          ? unit.map(u -> Quantity.given(numbers, true, u))
          : Optional.empty();
    }
    Optional<Node.Scalar> scalar = f.word(key);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = QUANTITY.matcher(scalar.get().value());
    if (!matcher.matches()) {
      f.error(
          ResolveRules.QUANTITY_FORM,
          scalar.get().span(),
          "\""
              + key
              + "\" takes a number with a unit, such as 12 ms, 0.5 or 2e6 B/s; this is \""
              + scalar.get().value()
              + "\".");
      return Optional.empty();
    }
    Optional<Unit> unit =
        matcher.group(2) == null
            ? Optional.of(units.one())
            : unit(f, scalar.get(), matcher.group(2), matcher.start(2));
    BigDecimal number = new BigDecimal(matcher.group(1));
    return unit.map(u -> Quantity.given(List.of(number), false, u));
  }

  /** The unit that a key names; the plain number if the key is absent. */
  Optional<Unit> unitOrOne(EntryFields f, String key) {
    return f.wordOrNothing(key).map(word -> unit(f, word)).orElse(Optional.of(units.one()));
  }

  private Optional<Unit> unit(EntryFields f, Node.Scalar word) {
    return unit(f, word, word.value(), 0);
  }

  private Optional<Unit> unit(EntryFields f, Node.Scalar scalar, String text, int at) {
    Optional<Unit> unit = units.parse(text);
    if (unit.isEmpty()) {
      String unknown = firstUnknown(text);
      int shift = Math.max(0, text.indexOf(unknown));
      int from = at + shift;
      int to = from + unknown.length();
      f.error(
          Diagnostic.error(
                  ResolveRules.QUANTITY_FORM,
                  scalar.part(from, to),
                  "There is no unit \""
                      + unknown
                      + "\"."
                      + UnitSuggestion.nearest(unknown, units)
                          .map(meant -> " Did you mean \"" + meant + "\"?")
                          .orElse(
                              " Units are multiplied with * and divided with /, and those of the"
                                  + " skill stand in units/."))
              .mendedBy(
                  UnitSuggestion.meant(unknown, units)
                      .flatMap(meant -> YamlFix.word(scalar, from, to, meant))
                      .orElse(null)));
    }
    return unit;
  }

  private String firstUnknown(String text) {
    for (String part : text.split("[*/]", -1)) {
      if (units.parse(part).isEmpty()) {
        return part.isEmpty() ? text : part;
      }
    }
    return text;
  }

  private Optional<BigDecimal> number(EntryFields f, String key, Node.Scalar scalar) {
    Matcher matcher = QUANTITY.matcher(scalar.value());
    if (!matcher.matches() || matcher.group(2) != null) {
      f.error(
          ResolveRules.QUANTITY_FORM,
          scalar.span(),
          "\"" + key + "\" is a list of plain numbers; this is \"" + scalar.value() + "\".");
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(matcher.group(1)));
  }

  /** Whether a scalar is a plain number. */
  static boolean isNumber(Node.Scalar scalar) {
    Matcher matcher = QUANTITY.matcher(scalar.value());
    return matcher.matches() && matcher.group(2) == null;
  }

  /** Two ends, each a number or an id, as they were written; none if the key is absent. */
  List<Node.Scalar> ends(EntryFields f, String key) {
    if (!f.has(key)) {
      return List.of();
    }
    List<Node.Scalar> ends = f.scalars(key);
    boolean numbers = ends.stream().allMatch(QuantityReader::isNumber);
    boolean falling =
        numbers
            && ends.size() == 2
            && new BigDecimal(ends.get(0).value()).compareTo(new BigDecimal(ends.get(1).value()))
                > 0;
    if (ends.size() != 2 || falling) {
      if (f.isUsable()) {
        f.error(
            ResolveRules.QUANTITY_FORM,
            f.valueSpan(key),
            "\"" + key + "\" takes two numbers or ids, the smaller first: [1, 10].");
      }
      return List.of();
    }
    return ends;
  }

  /** Two numbers in a unit, the smaller first; nothing if the key is absent. */
  Optional<dev.lectern.content.Input.Range> range(EntryFields f, String key) {
    if (!f.has(key)) {
      return Optional.empty();
    }
    List<BigDecimal> ends = new ArrayList<>();
    for (Node.Scalar scalar : f.scalars(key)) {
      number(f, key, scalar).ifPresent(ends::add);
    }
    if (ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) > 0) {
      if (f.isUsable()) {
        f.error(
            ResolveRules.QUANTITY_FORM,
            f.valueSpan(key),
            "\"" + key + "\" takes two numbers, the smaller first: [1, 10].");
      }
      return Optional.empty();
    }
    return Optional.of(new dev.lectern.content.Input.Range(ends.get(0), ends.get(1)));
  }
}
