package dev.lectern.content.calc.unit;

/**
 * A unit that a skill counts in: users, requests, dollars. It is a dimension of its own, so that
 * users and requests cannot be added.
 *
 * @param symbol as it is written in content: letters, {@code user}
 * @param one printed for one of them and below a fraction: {@code user}, {@code $}
 * @param many printed for several: {@code users}
 * @param before whether it is printed before the number: {@code $5}
 * @param counted whether it comes in whole numbers, and takes its prefix with the number: {@code 5M
 *     users}, not {@code 5 Musers}
 */
public record UnitName(String symbol, String one, String many, boolean before, boolean counted) {

  public UnitName {
    if (!isSymbol(symbol)) {
      throw new IllegalArgumentException("no symbol of a unit: " + symbol);
    }
  }

  /** Whether a word can be the symbol of a unit: 1 to 24 letters. */
  public static boolean isSymbol(String word) {
    return word.matches("[A-Za-z]{1,24}");
  }
}
