package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long it is looked for what an author meant. */
class GuessesTest {

  private static final String MEANT = " Did you mean \"opposition\"?";

  private static List<String> known(int count) {
    return Collections.nCopies(count, "opposition");
  }

  private static String guess(Guesses guesses, int count) {
    return guesses.phrase("oposition", () -> known(count));
  }

  @Test
  void guessIsASentenceAndWhatIsMeantBeyondDoubt() {
    Guess guess = Guesses.limited().guess("oposition", () -> known(1));
    assertThat(guess.phrase()).isEqualTo(MEANT);
    assertThat(guess.meant()).contains("opposition");
    assertThat(guess(Guesses.none(), 1)).isEmpty();
  }

  @Test
  void eachKnownWordCostsOneAndEachLookAnother() {
    assertThat(guess(Guesses.limited(), Guesses.MAX_COMPARISONS - 1)).isEqualTo(MEANT);
    assertThat(guess(Guesses.limited(), Guesses.MAX_COMPARISONS)).isEmpty();
    Guesses spent = Guesses.limited();
    assertThat(guess(spent, Guesses.MAX_COMPARISONS - 3)).isEqualTo(MEANT);
    assertThat(guess(spent, 1)).isEqualTo(MEANT);
    assertThat(guess(spent, 0)).isEmpty();
  }

  @Test
  void wordOfFortyLettersCostsTwice() {
    String written = "x".repeat(40);
    List<String> half = Collections.nCopies(Guesses.MAX_COMPARISONS / 2 - 1, "x".repeat(41));
    Guesses guesses = Guesses.limited();
    assertThat(guesses.phrase(written, () -> half)).startsWith(" Did you mean \"xxx");
    assertThat(guess(guesses, 1)).isEmpty();
    guesses = Guesses.limited();
    assertThat(guesses.phrase(written.substring(1), () -> half)).isNotEmpty();
    assertThat(guess(guesses, 1)).isEqualTo(MEANT);
  }

  @Test
  void wordOfTwoHundredLettersIsStillCompared() {
    String written = "x".repeat(200);
    assertThat(Guesses.limited().phrase(written, () -> List.of(written))).isNotEmpty();
    assertThat(Guesses.limited().phrase(written + "x", () -> List.of(written))).isEmpty();
  }
}
