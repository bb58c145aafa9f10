package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

  @Test
  void whatABuildDoesNotSayStaysAsItIs() {
    assertThat(Limits.of(Map.of())).isEqualTo(Limits.DEFAULT);
    Limits limits = Limits.of(Map.of("file-bytes", "1000", "file-seconds", " 2 "));
    assertThat(limits.fileBytes()).isEqualTo(1_000);
    assertThat(limits.time()).isEqualTo(Duration.ofSeconds(2));
    assertThat(limits.files()).isEqualTo(Limits.DEFAULT.files());
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitTakesWhatLiesBetweenItsEnds(Limit limit) {
    assertThat(limit.usual()).isBetween(limit.least(), limit.most());
    assertThat(Limits.of(Map.of(limit.word(), "" + limit.most()))).isNotEqualTo(Limits.DEFAULT);
    assertThat(Limits.of(Map.of(limit.word(), "" + limit.least()))).isNotEqualTo(Limits.DEFAULT);
    assertThatThrownBy(() -> Limits.of(Map.of(limit.word(), "" + (limit.least() - 1))))
        .isInstanceOf(LimitsException.class);
    assertThatThrownBy(() -> Limits.of(Map.of(limit.word(), "" + (limit.most() + 1))))
        .isInstanceOf(LimitsException.class);
  }

  @ParameterizedTest
  @EnumSource
  void theManualSaysWhatEachLimitIsAndTakes(Limit limit) throws IOException {
    String row =
        String.format(
            Locale.ROOT,
            "| `%s` | %,d | %,d–%,d |",
            limit.word(),
            limit.usual(),
            limit.least(),
            limit.most());
    assertThat(Files.readAllLines(Path.of("..", "docs", "limits.md")))
        .anyMatch(line -> line.startsWith(row));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    assertThatThrownBy(
            () -> Limits.of(Map.of("file-byte", "1", "files", "many", "yaml-depth", "0")))
        .isInstanceOf(LimitsException.class)
        .hasMessage(
            "There is no limit \"file-byte\". Did you mean \"file-bytes\"? The limit \"files\""
                + " cannot be \"many\"; it is a whole number from 1 to 100,000. The limit"
                + " \"yaml-depth\" cannot be \"0\"; it is a whole number from 4 to 50.");
  }

  @ParameterizedTest
  @CsvSource({"1e3", "-1", "0x10", "99999999999999999999", "''", "1_000"})
  void onlyPlainDigitsAreNumbers(String number) {
    assertThatThrownBy(() -> Limits.of(Map.of("files", number)))
        .isInstanceOf(LimitsException.class)
        .hasMessageContaining("\"" + number + "\"");
  }

  @Test
  void oneLineHoldsPairsWithCommasBetweenThem() {
    assertThat(Limits.pairs(" files=3, yaml-depth = 5 ,"))
        .isEqualTo(Map.of("files", "3", "yaml-depth", "5"));
    assertThat(Limits.pairs("")).isEmpty();
    assertThatThrownBy(() -> Limits.pairs("files=3, =5"))
        .hasMessageStartingWith("\"=5\" does not say how much.");
    assertThatThrownBy(() -> Limits.pairs("files"))
        .isInstanceOf(LimitsException.class)
        .hasMessage(
            "\"files\" does not say how much. Write the limits like"
                + " file-bytes=400000,files=3000.");
  }
}
