package dev.lectern.content.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  private static final Units UNITS =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("req", "request", "requests", false, true),
              new UnitName("USD", "$", "$", true, false)));

  private static Unit unit(String text) {
    return UNITS.parse(text).orElseThrow(() -> new AssertionError("no unit " + text));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "%, 0.01",
    "bp, 0.0001",
    "s, 1",
    "ms, 0.001",
    "µs, 0.000001",
    "us, 0.000001",
    "min, 60",
    "h, 3600",
    "day, 86400",
    "B, 1",
    "kB, 1000",
    "GB, 1e9",
    "TB, 1e12",
    "KiB, 1024",
    "GiB, 1073741824",
    "bit, 0.125",
    "Gbit, 1.25e8",
    "user, 1",
    "Muser, 1e6",
    "km, 1000",
    "m/s^2, 1",
    "req/user/day, 1.1574074074074073e-5",
    "kWh, 3.6e6",
    "USD/Mreq, 1e-6",
    "B*user, 1"
  })
  void aUnitIsSoManyBaseUnits(String text, double factor) {
    assertThat(unit(text).factor()).isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "ms, day, true", "GB, bit, true", "%, 1, true", "req/s, req/day, true", "user, req, false",
    "user, 1, false", "B, 1, false", "req/s, s, false", "USD, user, false", "s, m, false",
    "Hz, s, false", "J, Wh, true", "Hz, req/s, false"
  })
  void onlyLikeThingsFit(String one, String other, boolean fits) {
    assertThat(unit(one).fits(unit(other))).isEqualTo(fits);
    assertThat(unit(other).fits(unit(one))).isEqualTo(fits);
  }

  @Test
  void unitsAreMultipliedAndDivided() {
    assertThat(unit("Muser").times(unit("req/user/day")).fits(unit("req/s"))).isTrue();
    assertThat(unit("req").per(unit("req")).isPlain()).isTrue();
    assertThat(unit("m/s").power(2).squareRoot().orElseThrow().fits(unit("km/h"))).isTrue();
    assertThat(unit("req/s").squareRoot()).isEmpty();
  }

  @Test
  void countsDoNotDependOnAChoiceOfUnit() {
    assertThat(unit("user").isCount()).isTrue();
    assertThat(unit("B").isCount()).isTrue();
    assertThat(unit("%").isCount()).isTrue();
    assertThat(unit("ms").isCount()).isFalse();
    assertThat(unit("req/s").isCount()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "furlong", "s/", "/s", "s^0", "s^12", "mmin", "Mmin", "ms ms", "s**s", "-s", "kuser2",
        "MM", "Kis", "s\n"
      })
  void whatIsNoUnitIsNotRead(String text) {
    assertThat(UNITS.parse(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsNotRead() {
    assertThat(UNITS.parse("s" + "*s".repeat(10_000))).isEmpty();
  }

  @Test
  void aSkillCannotTakeASymbolThatIsTaken() {
    Units units = Units.with(List.of(new UnitName("min", "minute", "minutes", false, true)));
    assertThat(units.parse("min").orElseThrow().factor()).isEqualTo(60);
  }
}
