package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Strong answer          | strong-answer",
        "What's left, C++ / C#? | whats-left-c--c",
        "snake_case-name        | snake_case-name",
        "Über große Größen      | über-große-größen",
        "2. Second              | 2-second",
        "…                      | section",
        "''                     | section",
      })
  void anchorIsMadeAsForgesMakeIt(String heading, String anchor) {
    assertThat(Slug.of(heading)).hasToString(anchor);
  }

  @Test
  void lettersBeyondTheBasicPlaneStay() {
    assertThat(Slug.of("\uD835\uDC9C x").value()).isEqualTo("\uD835\uDC9C-x");
  }

  @Test
  void repeatedAnchorsAreNumbered() {
    Slug.Sequence sequence = new Slug.Sequence();
    assertThat(List.of(sequence.next("A"), sequence.next("A"), sequence.next("a")))
        .extracting(Slug::value)
        .containsExactly("a", "a-1", "a-2");
  }

  @Test
  void numberThatAHeadingHasOfItselfIsSkipped() {
    Slug.Sequence sequence = new Slug.Sequence();
    assertThat(
            List.of(
                sequence.next("A 1"), sequence.next("A"), sequence.next("A"), sequence.next("A 1")))
        .extracting(Slug::value)
        .containsExactly("a-1", "a", "a-2", "a-1-1");
  }

  @Property
  void sequenceGivesEachAnchorOnce(@ForAll("headings") List<String> headings) {
    Slug.Sequence sequence = new Slug.Sequence();
    Set<Slug> given = new HashSet<>();
    for (String heading : headings) {
      assertThat(given.add(sequence.next(heading))).isTrue();
    }
  }

  @Property
  void sequenceGivesTheSameAnchorsAgain(@ForAll("headings") List<String> headings) {
    Slug.Sequence one = new Slug.Sequence();
    Slug.Sequence other = new Slug.Sequence();
    headings.forEach(heading -> assertThat(one.next(heading)).isEqualTo(other.next(heading)));
  }

  @Provide
  Arbitrary<List<String>> headings() {
    return Arbitraries.strings().withChars("ab1- !").ofMaxLength(5).list().ofMaxSize(30);
  }

  @Property
  void anchorHoldsNothingThatALinkWouldHaveToEscape(@ForAll String heading) {
    assertThat(Slug.of(heading).value())
        .isNotEmpty()
        .doesNotContain(" ", "#", "(", ")", "<", ">", "%", "\"");
  }

  @Test
  void tenThousandsOfEqualHeadingsAreNumberedAtOnce() {
    Slug.Sequence sequence = new Slug.Sequence();
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          for (int i = 0; i < 100_000; i++) {
            sequence.next("a");
          }
        });
    assertThatNoException().isThrownBy(() -> sequence.next("a"));
  }
}
