package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> KNOWN =
      List.of("online-inference", "batch-prediction", "streaming");

  @Test
  void slipOfTheFingerFindsTheWord() {
    assertThat(Suggestion.nearest("onlne-inference", KNOWN)).contains("online-inference");
  }

  @Test
  void beginningOfAWordFindsIt() {
    assertThat(Suggestion.nearest("batch", KNOWN)).contains("batch-prediction");
  }

  @Test
  void nothingNearMeansNoSuggestion() {
    assertThat(Suggestion.nearest("kafka", KNOWN)).isEmpty();
    assertThat(Suggestion.nearest("x", List.of())).isEmpty();
    assertThat(Suggestion.phrase("kafka", KNOWN)).isEmpty();
  }

  @Test
  void aThirdOfTheLettersMayDifferAndNoMore() {
    assertThat(Suggestion.nearest("abc", List.of("abx"))).contains("abx");
    assertThat(Suggestion.nearest("ab", List.of("ax"))).isEmpty();
    assertThat(Suggestion.nearest("abcdef", List.of("abcdxy"))).contains("abcdxy");
    assertThat(Suggestion.nearest("abcde", List.of("abcxy"))).isEmpty();
  }

  @Test
  void aBeginningHasFourLettersAtLeast() {
    assertThat(Suggestion.nearest("abcd", List.of("abcdefghij"))).contains("abcdefghij");
    assertThat(Suggestion.nearest("abc", List.of("abcdefghij"))).isEmpty();
    assertThat(Suggestion.nearest("abcdefghij", List.of("abcd"))).contains("abcd");
    assertThat(Suggestion.nearest("abcdefghij", List.of("abc"))).isEmpty();
    assertThat(Suggestion.nearest("defg", List.of("abcdefghij"))).isEmpty();
  }

  @Test
  void theNearestIsTakenWhereverItStands() {
    assertThat(Suggestion.nearest("streeming", List.of("dreaming", "streaming", "a-streaming")))
        .contains("streaming");
    assertThat(Suggestion.nearest("a".repeat(200), List.of("a".repeat(200)))).isPresent();
    assertThat(Suggestion.nearest("a".repeat(201), List.of("a".repeat(201)))).isEmpty();
    assertThat(Suggestion.nearest("a".repeat(200), List.of("a".repeat(201)))).isEmpty();
  }

  @Test
  void phraseQuotesTheWord() {
    assertThat(Suggestion.phrase("streeming", KNOWN)).isEqualTo(" Did you mean \"streaming\"?");
  }

  @Test
  void ofEquallyNearWordsTheFirstInTheAlphabetIsTaken() {
    assertThat(Suggestion.nearest("cat", List.of("rat", "bat", "hat"))).contains("bat");
  }

  @Test
  void capitalsDoNotMatterOnEitherSide() {
    assertThat(Suggestion.nearest("NDCG", List.of("ndcg"))).contains("ndcg");
    assertThat(Suggestion.nearest("l6", List.of("L6"))).contains("L6");
    assertThat(Suggestion.nearest("FAILURE MODES", List.of("Failure modes")))
        .contains("Failure modes");
  }

  @Test
  void endlessWordIsNotCompared() {
    assertThatNoException()
        .isThrownBy(() -> Suggestion.nearest("a".repeat(500_000), List.of("a".repeat(500_000))));
  }

  @Property
  void knownWordSuggestsItself(@ForAll String word) {
    String known = word.toLowerCase(java.util.Locale.ROOT);
    if (!known.isEmpty() && known.length() <= 200) {
      assertThat(Suggestion.nearest(known, List.of(known))).contains(known);
    }
  }
}
