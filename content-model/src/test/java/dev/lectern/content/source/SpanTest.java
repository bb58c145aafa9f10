package dev.lectern.content.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  private static final SourceText TEXT =
      new SourceText(new SourcePath("stages/data.md"), "one\ntwo three\r\nfour");

  @Test
  void spanKnowsItsTextItsLineAndItsEnds() {
    Span span = TEXT.span(8, 13);
    assertThat(span.text()).isEqualTo("three");
    assertThat(span.firstLine()).isEqualTo("two three");
    assertThat(span.from()).isEqualTo(new Position(2, 5));
    assertThat(span.to()).isEqualTo(new Position(2, 10));
    assertThat(span).hasToString("stages/data.md:2:5");
  }

  @Test
  void partCountsFromTheSpan() {
    assertThat(TEXT.span(4, 13).part(4, 9).text()).isEqualTo("three");
  }

  @Test
  void spanContainsWhatLiesWithinItAndItself() {
    Span line = TEXT.span(4, 13);
    assertThat(line.contains(line)).isTrue();
    assertThat(line.contains(TEXT.span(8, 13))).isTrue();
    assertThat(line.contains(TEXT.span(3, 5))).isFalse();
    assertThat(line.contains(TEXT.span(12, 14))).isFalse();
    SourceText other = new SourceText(new SourcePath("stages/aims.md"), TEXT.text());
    assertThat(line.contains(other.span(8, 13))).isFalse();
  }

  @Test
  void placeBehindTheTextIsPulledToItsEnd() {
    assertThat(TEXT.span(500, 600)).isEqualTo(TEXT.span(19, 19));
    assertThat(TEXT.span(-5, 3).text()).isEqualTo("one");
    assertThat(TEXT.span(7, 2)).isEqualTo(TEXT.span(7, 7));
    assertThat(TEXT.beginning().from()).isEqualTo(new Position(1, 1));
  }

  @Test
  void impossiblePartIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(TEXT, 3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(TEXT, -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(TEXT, 0, 20));
  }

  @Test
  void spansAreOrderedByFileThenByPlace() {
    SourceText earlier = new SourceText(new SourcePath("stages/aims.md"), "one");
    Span a = earlier.span(2, 3);
    Span b = TEXT.span(0, 1);
    Span c = TEXT.span(0, 2);
    Span d = TEXT.span(1, 1);
    List<Span> spans = new ArrayList<>(List.of(d, c, b, a));
    spans.sort(Span.BY_PLACE);
    assertThat(spans).containsExactly(a, b, c, d);
  }

  @Test
  void positionsCountFromOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(1, 0));
    assertThat(new Position(2, 1)).isGreaterThan(new Position(1, 9)).hasToString("2:1");
  }
}
