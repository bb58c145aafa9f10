package dev.lectern.content.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How many digits of a result are printed. Halves are rounded up, from the exact value of the
 * double, as {@code Number.prototype.toPrecision} and {@code toFixed} do in a browser.
 *
 * @param kind what {@code count} counts
 * @param count from 1 to 15 significant digits, or from 0 to 9 decimals
 */
public record Rounding(Kind kind, int count) {

  /** Three significant digits. */
  public static final Rounding USUAL = new Rounding(Kind.DIGITS, 3);

  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 9;

  /** What is counted. */
  public enum Kind {
    /** Significant digits; zeros at the end of a fraction are left out. */
    DIGITS,
    /** Digits after the point, zeros too. */
    DECIMALS
  }

  public Rounding {
    int least = kind == Kind.DIGITS ? 1 : 0;
    int most = kind == Kind.DIGITS ? MOST_DIGITS : MOST_DECIMALS;
    if (count < least || count > most) {
      throw new IllegalArgumentException(kind + ": " + count);
    }
  }

  /** A finite number, rounded. */
  public BigDecimal round(double number) {
    BigDecimal exact = new BigDecimal(number);
    if (kind == Kind.DECIMALS) {
      return exact.setScale(count, RoundingMode.HALF_UP);
    }
    BigDecimal rounded = exact.round(new MathContext(count, RoundingMode.HALF_UP));
    return rounded.signum() == 0 ? BigDecimal.ZERO : withoutZeros(rounded);
  }

  private static BigDecimal withoutZeros(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
