package dev.lectern.content.rule.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.prose.Sketches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of texts, as they are held against each other. */
class PlainWordsTest {

  @ParameterizedTest
  @CsvSource({
    "The pawn – it PASSES!, the pawn it passes",
    "azAZ09, azaz09",
    "a@b`c{d[e/f:g, a b c d e f g",
    "Größe ½ Ⅷ ٣ 終局, größe ½ ⅷ ٣ 終局",
    "it's, it s",
    "\uD835\uDC00 x, \uD835\uDC00 x",
    "a\u00D7b\u20ACc, a b c",
    "X\uD83D\uDE00Y \uD83D\uDE00, x y",
    "ΟΔΟΣ a, οδος a",
  })
  void wordsAreLettersAndDigitsInLowerCase(String text, String words) {
    assertThat(PlainWords.of(text).text()).isEqualTo(" " + words + " ");
    assertThat(PlainWords.of(text).each()).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "– … !"})
  void punctuationHasNoWords(String text) {
    assertThat(PlainWords.of(text).each()).isEmpty();
  }

  @Test
  void hashesAreThoseOfTheWordsInTheirOrder() {
    assertThat(PlainWords.of("A pawn, a b.").hashes())
        .containsExactly(
            Sketches.hash("a"), Sketches.hash("pawn"), Sketches.hash("a"), Sketches.hash("b"));
  }

  @Test
  void wordsAreContainedWholeAndInTheirOrder() {
    PlainWords text = PlainWords.of("the passed pawn");
    assertThat(text.contain(PlainWords.of("Passed pawn!"))).isTrue();
    assertThat(text.contain(PlainWords.of("the pawn"))).isFalse();
    assertThat(text.contain(PlainWords.of("pass"))).isFalse();
    assertThat(text.contain(PlainWords.of("!"))).isFalse();
  }
}
