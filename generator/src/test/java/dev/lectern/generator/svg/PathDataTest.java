package dev.lectern.generator.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M 1.23456 , -0.001 L 5 6 | M1.23 0L5 6",
        "M1 1 2 2 3 3 | M1 1L2 2L3 3",
        "m1 1 2 2 | M1 1l2 2",
        "M0 0A20 20,0,0,1,30 88 | M0 0A20 20 0 0 1 30 88",
        "M0 0a1 1 0 01.5.5-2 | ",
        "M0 0a1 1 0 01.5.5 | M0 0a1 1 0 0 1 0.5 0.5",
        "M0 0L1.5.5-2-3 | M0 0L1.5 0.5L-2 -3",
        "M0 0V5H1e1Z | M0 0V5H10Z",
        "M0 0C1 0 2 0 3 0 | M0 0L3 0",
        "M0 0C1 0 2 5 3 0 | M0 0C1 0 2 5 3 0",
        "M0 0C1 0 2 0 3 0S4 4 5 5 | M0 0C1 0 2 0 3 0S4 4 5 5",
        "M1 1C1 1 1 1 1 1M1 1L2 2L2 2 | M1 1L2 2",
        "M1 1L2 2M3 3 | M1 1L2 2",
      })
  void pathsAreShort(String written, String shortened) {
    assertThat(PathData.shortened(written)).isEqualTo(Optional.ofNullable(shortened));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"L1 1", "M1", "M0 0X1", "M0 0LNaN 1", "M0 0A1 1 0 2 1 5 5", "M0 0Z1 1", "5"})
  void whatIsNoPathGivesNone(String written) {
    assertThat(PathData.shortened(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"M0 0L1 1M0 0L1 1M1 1L2 2 | M0 0L1 1M1 1L2 2", "M0 0m1 1l1 1 | M0 0m1 1l1 1"})
  void whatIsDrawnTwiceIsWrittenOnce(String written, String once) {
    assertThat(PathData.withoutRepeats(written)).isEqualTo(once);
  }

  @Property(tries = 2000)
  void shorteningAgainChangesNothing(
      @ForAll
          @Chars({'M', 'm', 'L', 'l', 'C', 'A', 'Z', 'H', ' ', ',', '.', '-'})
          @CharRange(from = '0', to = '9')
          @StringLength(max = 60)
          String tail) {
    Optional<String> once;
    try {
      once = PathData.shortened("M0 0" + tail);
    } catch (Refusal tooLarge) {
      return;
    }
    once.ifPresent(path -> assertThat(PathData.shortened(path)).contains(path));
  }
}
