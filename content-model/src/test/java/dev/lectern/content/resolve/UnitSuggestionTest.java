package dev.lectern.content.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.calc.unit.UnitName;
import dev.lectern.content.calc.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitSuggestionTest {

  private static final Units UNITS =
      Units.with(
          List.of(
              new UnitName("user", "user", "users", false, true),
              new UnitName("USD", "$", "$", true, false),
              new UnitName("req", "request", "requests", false, true)));

  @ParameterizedTest
  @CsvSource({
    "Musr, Muser",
    "usr, user",
    "sec, s",
    "Seconds, s",
    "MBi, MiB",
    "mb, MB",
    "KB, kB",
    "Hours, h",
    "requests, req",
    "reqs, req",
    "Day, day",
    "gbit, Gbit",
    "percent, %"
  })
  void whatIsNoUnitIsNearToOne(String word, String meant) {
    assertThat(UNITS.parse(word)).isEmpty();
    assertThat(UnitSuggestion.nearest(word, UNITS)).contains(meant);
  }

  @Test
  void whatIsLikeNoUnitIsNearToNone() {
    assertThat(UnitSuggestion.nearest("furlong", UNITS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sec, s", // another form of it
    "uesr, user", // two letters within it
    "Muesr, Muser",
  })
  void formOrASlipWithinTheLettersTellsWhatWasMeant(String word, String meant) {
    assertThat(UnitSuggestion.meant(word, UNITS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "usre", // the last letter may stand for another unit
        "suer", // so may the first
        "users", // nor is it one that was lost
        "Sec", "furlong"
      })
  void otherWordsAreOnlyNear(String word) {
    assertThat(UnitSuggestion.meant(word, UNITS)).isEmpty();
  }

  @Test
  void onlyOtherFormsOfUnitsAreKnownAsSuch() {
    assertThat(UnitSuggestion.isLongForm("minutes")).isTrue();
    assertThat(UnitSuggestion.isLongForm("min")).isFalse();
  }
}
