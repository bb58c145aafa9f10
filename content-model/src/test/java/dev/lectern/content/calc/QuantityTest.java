package dev.lectern.content.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  private final Units units =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("req", "request", "requests", false, true),
              new UnitName("token", "token", "tokens", false, true),
              new UnitName("FLOP", "FLOP", "FLOP", false, false),
              new UnitName("USD", "$", "$", true, false)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "800 | Muser | 800M users",
        "1 | user | 1 user",
        "1 | Muser | 1M users",
        "-1 | user | -1 user",
        "0 | user | 0 users",
        "74074.07 | req/s | 74,074.07 requests/s",
        "1 | req/user/day | 1 request/user/day",
        "102.4 | GB | 102.4 GB",
        "1234567 | B | 1,234,567 B",
        "0.333 | USD/Mtoken | $0.333/M tokens",
        "-3 | kUSD | -$3k",
        "70.6 | Gtoken | 70.6 billion tokens",
        "5 | Ttoken/user | 5 trillion tokens/user",
        "3 | USD/Gtoken | $3/billion tokens",
        "10 | % | 10%",
        "5 | bp | 5 bp",
        "0.46 | 1 | 0.46",
        "312 | TFLOP/s | 312 TFLOP/s",
        "6 | m/s^2 | 6 m/s²",
        "4 | B*user | 4 B·users",
        "5 | 1/s | 5/s",
        "120 | day | 120 days",
        "1 | day | 1 day",
        "-1234.5 | ms | -1,234.5 ms",
        "999 | ms | 999 ms"
      })
  void itIsPrintedAsOneWritesIt(BigDecimal number, String unit, String text) {
    assertThat(Quantity.given(List.of(number), false, units.parse(unit).orElseThrow()).text())
        .isEqualTo(text);
  }

  @Test
  void aListHasItsUnitOnce() {
    assertThat(
            Quantity.given(
                    List.of(new BigDecimal("0.9"), new BigDecimal("12")),
                    true,
                    units.parse("ms").orElseThrow())
                .text())
        .isEqualTo("0.9, 12 ms");
  }

  /** The same cases hold in the browser: {@code figures.test.js} reads this file too. */
  @ParameterizedTest
  @CsvFileSource(resources = "rounding.csv", numLinesToSkip = 1, maxCharsPerColumn = 1000)
  void halvesAreRoundedUpFromTheExactValue(
      double number, Rounding.Kind kind, int count, String rounded) {
    assertThat(new Rounding(kind, count).round(number).toPlainString()).isEqualTo(rounded);
  }

  @Test
  void aComputedValueIsRoundedInItsUnit() {
    assertThat(
            Quantity.computed(
                    Value.of(185185.185), units.parse("kreq/s").orElseThrow(), Rounding.USUAL)
                .text())
        .isEqualTo("185k requests/s");
  }

  @Test
  void whatIsGivenIsKeptInBaseUnits() {
    Quantity quantity =
        Quantity.given(List.of(BigDecimal.valueOf(5)), false, units.parse("ms").orElseThrow());
    assertThat(quantity.value().number()).isEqualTo(0.005);
    assertThat(Quantity.computed(quantity.value(), quantity.unit(), Rounding.USUAL).text())
        .isEqualTo("5 ms");
  }

  @ParameterizedTest
  @CsvSource({
    "DIGITS, 3, 1234, 1230",
    "DIGITS, 3, 0.012345, 0.0123",
    "DIGITS, 3, 0.5, 0.5",
    "DIGITS, 1, 0, 0",
    "DIGITS, 15, 1.5, 1.5",
    "DECIMALS, 0, 2.5, 3",
    "DECIMALS, 9, 1, 1.000000000",
    "DECIMALS, 2, 1.005, 1.00"
  })
  void aResultIsRounded(Rounding.Kind kind, int count, double number, String text) {
    assertThat(new Rounding(kind, count).round(number).toPlainString()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"DIGITS, 0", "DIGITS, 16", "DECIMALS, -1", "DECIMALS, 10"})
  void digitsHaveBounds(Rounding.Kind kind, int count) {
    assertThatThrownBy(() -> new Rounding(kind, count))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
