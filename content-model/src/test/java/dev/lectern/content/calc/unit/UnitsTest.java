package dev.lectern.content.calc.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  private final Units units =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("req", "request", "requests", false, true),
              new UnitName("USD", "$", "$", true, false)));

  private Unit unit(String text) {
    return units.parse(text).orElseThrow(() -> new AssertionError("no unit " + text));
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
    "B*user, 1",
    "ns, 1e-9",
    "ppm, 0.000001",
    "week, 604800",
    "kg, 1",
    "mW, 0.001",
    "MJ, 1e6",
    "GHz, 1e9",
    "PB, 1e15",
    "EB, 1e18",
    "MiB, 1048576",
    "TiB, 1099511627776"
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
    assertThat(units.parse(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsNotRead() {
    assertThat(units.parse("s" + "*s".repeat(10_000))).isEmpty();
  }

  @Test
  void aSkillCannotTakeASymbolThatIsTaken() {
    Units own = Units.with(List.of(new UnitName("min", "minute", "minutes", false, true)));
    assertThat(own.parse("min").orElseThrow().factor()).isEqualTo(60);
  }

  @Test
  void aSymbolIsTakenWithItsPrefixesToo() {
    assertThat(List.of("s", "ms", "Muser", "GiB", "%")).allMatch(units::has);
    assertThat(List.of("", "furlong", "mmin", "Muse", "kkB")).noneMatch(units::has);
    assertThat(units.symbols()).contains("s", "user", "B", "bit", "Wh").doesNotContain("ms");
  }

  @Test
  void inProseEveryWordAndPrefixedSymbolIsAUnitButNotThePlainNumber() {
    assertThat(units.words())
        .contains("ms", "users", "user", "requests", "days", "day", "$", "GiB", "bp")
        .doesNotContain("", "1", "%");
    assertThat(units.spellings()).startsWith("1").contains("s", "ms", "kuser", "KiB");
    assertThat(units.printed())
        .containsEntry("requests", "req")
        .containsEntry("request", "req")
        .containsEntry("req", "req")
        .containsEntry("USD", "USD")
        .doesNotContainKey("$");
  }

  @Test
  void sixtyCharactersAreRead() {
    assertThat(units.parse("ms" + "*s".repeat(29))).isPresent();
    assertThat(units.parse("min" + "*s".repeat(29))).isEmpty();
  }

  @Test
  void eachUnitOfASkillIsADimensionOfItsOwn() {
    Units own =
        Units.with(
            List.of(
                new UnitName("a", "a", "a", false, true),
                new UnitName("b", "b", "b", false, true),
                new UnitName("c", "c", "c", false, true)));
    assertThat(own.one().isPlain()).isTrue();
    for (String one : List.of("a", "b", "c", "B")) {
      for (String other : List.of("a", "b", "c", "B")) {
        assertThat(own.parse(one).orElseThrow().fits(own.parse(other).orElseThrow()))
            .isEqualTo(one.equals(other));
      }
    }
  }

  @Test
  void aSymbolIsOneToTwentyFourLetters() {
    assertThat(List.of("a", "Ab", "a".repeat(24))).allMatch(UnitName::isSymbol);
    assertThat(List.of("", "a1", "a b", "é", "a".repeat(25))).noneMatch(UnitName::isSymbol);
  }

  @Test
  void unitsThatAreWrittenAlikeAreEqual() {
    Units first = Units.with(List.of());
    Units second = Units.with(List.of());
    for (String text : List.of("s", "km/h", "kB/s", "1", "%")) {
      Unit unit = first.parse(text).orElseThrow();
      assertThat(second.parse(text).orElseThrow()).isEqualTo(unit).hasSameHashCodeAs(unit);
    }
    assertThat(unit("s")).isNotEqualTo(unit("ms")).isNotEqualTo(unit("min"));
    assertThat(unit("B/s")).isNotEqualTo(unit("B"));
  }
}
