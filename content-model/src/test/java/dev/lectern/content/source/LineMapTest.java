package dev.lectern.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineMapTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndPartsLines(String end) {
    String text = "ab" + end + end + "c";
    LineMap map = LineMap.of(text);
    assertThat(map.position(0)).isEqualTo(new Position(1, 1));
    assertThat(map.position(2)).isEqualTo(new Position(1, 3));
    assertThat(map.position(2 + end.length())).isEqualTo(new Position(2, 1));
    assertThat(map.position(text.indexOf('c'))).isEqualTo(new Position(3, 1));
    assertThat(List.of(map.line(1), map.line(2), map.line(3))).containsExactly("ab", "", "c");
  }

  @Test
  void lineFeedOfAPairStillBelongsToItsLine() {
    assertThat(LineMap.of("a\r\nb").position(2)).isEqualTo(new Position(1, 3));
  }

  @Test
  void differentLineEndsCanMeet() {
    LineMap map = LineMap.of("a\r\r\n\nb");
    assertThat(List.of(map.line(1), map.line(2), map.line(3), map.line(4)))
        .containsExactly("a", "", "", "b");
  }

  @Test
  void endOfTheTextIsAPlace() {
    assertThat(LineMap.of("").position(0)).isEqualTo(new Position(1, 1));
    assertThat(LineMap.of("ab").position(2)).isEqualTo(new Position(1, 3));
    assertThat(LineMap.of("ab\n").position(3)).isEqualTo(new Position(2, 1));
    assertThat(LineMap.of("ab\n").line(2)).isEmpty();
  }

  @Test
  void lineOfATextIsAPlaceWithoutItsEnd() {
    SourceText text = new SourceText(new SourcePath("a.md"), "ab\r\n\ncd");
    assertThat(text.line(1).text()).isEqualTo("ab");
    assertThat(text.line(2).text()).isEmpty();
    assertThat(text.line(3)).hasToString("a.md:3:1");
    assertThat(text.line(0)).isEqualTo(text.line(1));
    assertThat(text.line(4)).isEqualTo(text.line(3));
  }

  @Test
  void columnsCountUtf16CodeUnits() {
    assertThat(LineMap.of("\uD83D\uDE00b").position(2)).isEqualTo(new Position(1, 3));
  }

  @Test
  void separatorsThatEditorsDoNotBreakAtDoNotPartLines() {
    assertThat(LineMap.of("a\u2028b\u0085c\u000Cd").position(6)).isEqualTo(new Position(1, 7));
  }

  /** The offset can be had back from the position, by counting line ends in another way. */
  @Property
  void positionLeadsBackToItsOffset(@ForAll("texts") String text) {
    LineMap map = LineMap.of(text);
    List<String> lines = List.of(text.split("(?<=\n)|(?<=\r)(?!\n)", -1));
    for (int offset = 0; offset <= text.length(); offset++) {
      Position position = map.position(offset);
      int before = lines.subList(0, position.line() - 1).stream().mapToInt(String::length).sum();
      assertThat(before + position.column() - 1).isEqualTo(offset);
    }
  }

  @Property
  void laterOffsetIsALaterPosition(@ForAll("texts") String text) {
    LineMap map = LineMap.of(text);
    for (int offset = 1; offset <= text.length(); offset++) {
      assertThat(map.position(offset)).isGreaterThan(map.position(offset - 1));
    }
  }

  @Property
  void linesHoldNoLineEnd(@ForAll("texts") String text) {
    LineMap map = LineMap.of(text);
    int last = map.position(text.length()).line();
    for (int line = 1; line <= last; line++) {
      assertThat(map.line(line)).doesNotContain("\n", "\r");
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\r\n\u2028").ofMaxLength(40);
  }
}
