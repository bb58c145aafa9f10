package dev.lectern.content.calc.unit;

import dev.lectern.content.calc.unit.Unit.Factor;
import java.math.BigDecimal;
import java.util.List;

/**
 * Prints numbers with their unit, as one writes them: {@code 92.6M items/s}, {@code 102 GB}, {@code
 * $0.333/M tokens}, {@code 10%}, {@code 1 user}.
 */
public final class QuantityText {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private QuantityText() {}

  /** A number in a unit. */
  public static String of(BigDecimal number, Unit unit) {
    return affix(unit, number.abs().compareTo(BigDecimal.ONE) == 0).around(grouped(number));
  }

  /** Several numbers in one unit: {@code 0.9, 0.6, 0.4}. */
  public static String of(List<BigDecimal> numbers, Unit unit) {
    return affix(unit, false)
        .around(String.join(", ", numbers.stream().map(QuantityText::grouped).toList()));
  }

  /**
   * What is printed around a number.
   *
   * @param before right before its first digit
   * @param after right behind its last digit, with a space at its beginning where one is printed
   */
  public record Affix(String before, String after) {

    String around(String number) {
      return number.startsWith("-")
          ? "-" + before + number.substring(1) + after
          : before + number + after;
    }
  }

  /**
   * What is printed around a number in this unit.
   *
   * @param one whether the number is 1
   */
  public static Affix affix(Unit unit, boolean one) {
    List<Factor> above = unit.factors().stream().filter(f -> f.power() > 0).toList();
    List<Factor> below = unit.factors().stream().filter(f -> f.power() < 0).toList();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    boolean first = true;
    boolean several = false;
    for (int i = 0; i < above.size(); i++) {
      Factor factor = above.get(i);
      UnitName name = factor.name();
      boolean prefixWithNumber = first && (name.counted() || name.before());
      several |= prefixWithNumber && !factor.prefix().isEmpty();
      if (prefixWithNumber) {
        after.append(counted(factor.prefix()));
      }
      if (first && name.before()) {
        before.append(name.one());
      } else if (!name.one().isEmpty()) {
        boolean last = i == above.size() - 1;
        after.append(first ? (name.one().equals("%") ? "" : " ") : "·");
        after
            .append(prefixWithNumber ? "" : factor.prefix())
            .append(one && !several || !last ? name.one() : name.many())
            .append(power(factor.power()));
      }
      first = false;
    }
    for (Factor factor : below) {
      UnitName name = factor.name();
      boolean apart = name.counted() && !factor.prefix().isEmpty();
      after
          .append('/')
          .append(apart ? counted(factor.prefix()).strip() : factor.prefix())
          .append(apart ? " " + name.many() : name.one())
          .append(power(-factor.power()));
    }
    return new Affix(before.toString(), after.toString());
  }

  /** The prefix of what is counted: one says 5 billion rows, not 5G rows. */
  private static String counted(String prefix) {
    return switch (prefix) {
      case "G" -> " billion";
      case "T" -> " trillion";
      default -> prefix;
    };
  }

  private static String power(int power) {
    return power == 1 ? "" : String.valueOf(SUPERSCRIPTS.charAt(power));
  }

  /** A number with a comma before each group of three digits. */
  public static String grouped(BigDecimal number) {
    String plain = number.toPlainString();
    int from = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int at = point - 3; at > from; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
