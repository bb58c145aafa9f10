package dev.lectern.content.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticTest {

  private static final RuleId A = new RuleId("a-rule");
  private static final RuleId B = new RuleId("b-rule");
  private static final SourceText ONE = new SourceText(new SourcePath("one.md"), "abcdefghij");
  private static final SourceText TWO = new SourceText(new SourcePath("two.md"), "abcdefghij");

  @Test
  void orderIsByFilePlaceRuleAndMessage() {
    Diagnostic first = Diagnostic.error(B, ONE.span(5, 6), "z");
    Diagnostic second = Diagnostic.warning(A, TWO.span(1, 2), "y");
    Diagnostic third = Diagnostic.error(A, TWO.span(1, 3), "x");
    Diagnostic fourth = Diagnostic.error(A, TWO.span(2, 3), "u");
    Diagnostic fifth = Diagnostic.error(A, TWO.span(2, 3), "v");
    Diagnostic sixth = Diagnostic.error(B, TWO.span(2, 3), "a");
    List<Diagnostic> sorted = new ArrayList<>(List.of(sixth, fourth, fifth, second, third, first));
    sorted.sort(Diagnostic.BY_PLACE);
    assertThat(sorted).containsExactly(first, second, third, fourth, fifth, sixth);
  }

  @Property
  void orderInWhichTroubleIsFoundDoesNotMatter(
      @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> places) {
    List<Diagnostic> found = new ArrayList<>();
    places.forEach(
        place ->
            found.add(
                Diagnostic.error(
                    place % 2 == 0 ? A : B,
                    (place % 3 == 0 ? ONE : TWO).span(place, 10),
                    "At " + place)));
    List<Diagnostic> forwards = Outcome.failed(found).diagnostics();
    java.util.Collections.reverse(found);
    assertThat(Outcome.failed(found).diagnostics()).isEqualTo(forwards);
  }

  @Test
  void relatedPlacesAreAddedToACopy() {
    Diagnostic plain = Diagnostic.error(A, ONE.span(0, 1), "x");
    Diagnostic related = plain.seeAlso(TWO.span(0, 1), "first defined here");
    assertThat(plain.related()).isEmpty();
    assertThat(related.related())
        .containsExactly(new Related(TWO.span(0, 1), "first defined here"));
    assertThat(related.isError()).isTrue();
  }

  @Test
  void severitiesHaveTheirWords() {
    assertThat(Severity.ERROR.word()).isEqualTo("error");
    assertThat(Severity.WARNING.word()).isEqualTo("warning");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "two words", "-a", "a-", "a--b", "a_b"})
  void ruleIdThatIsNotKebabCaseIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RuleId(value));
  }

  @Test
  void longQuotationsGiveWayToAnEllipsis() {
    String word = "x".repeat(500);
    assertThat(message("No \"" + word + "\" here. Did you mean \"y\"?"))
        .isEqualTo("No \"" + "x".repeat(120) + "…\" here. Did you mean \"y\"?");
    String fine = "No \"" + "x".repeat(120) + "\" here.";
    assertThat(message(fine)).isEqualTo(fine);
    String own = "\"a\" " + "is said at length ".repeat(20) + "of \"b\".";
    assertThat(message(own)).isEqualTo(own);
  }

  @Test
  void longMessageEndsWithoutHalfACharacter() {
    assertThat(message("x".repeat(1_999) + "\ud83d\ude00".repeat(50)))
        .isEqualTo("x".repeat(1_999) + "…");
    assertThat(message("a \"b".repeat(1_000))).hasSize(2_001);
  }

  @Test
  void messageOfTwoThousandCharactersStaysWhole() {
    String whole = "x".repeat(2_000);
    assertThat(message(whole)).isEqualTo(whole);
    assertThat(message(whole + "y")).isEqualTo(whole + "…");
  }

  @Test
  void pairThatEndsAtTheBoundStaysAPair() {
    String pair = "\ud83d\ude00";
    assertThat(message("x".repeat(1_998) + pair + "y")).isEqualTo("x".repeat(1_998) + pair + "…");
    assertThat(message("No \"" + "x".repeat(119) + pair + "y\"."))
        .isEqualTo("No \"" + "x".repeat(119) + "…\".");
  }

  private static String message(String message) {
    Span nowhere = new SourceText(new SourcePath("a.md"), "").beginning();
    return Diagnostic.error(new RuleId("some-rule"), nowhere, message).message();
  }
}
