package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a description says when to use a skill. */
class DescriptionWordsTest {

  private static final String TOO_SHORT =
      "The description is so short that agents cannot tell the skill from others. Say what it does"
          + " and when to use it.";
  private static final String NO_WHEN =
      "The description does not say when to use the skill. Add a sentence like \"Use when …\" with"
          + " the words that people ask with.";
  private static final String TWO_UNITS = "\uD83D\uDE00";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Judges endgames. Use it when a pawn may queen.",
        "Judges endgames whenever few pieces are left.",
        "A coach that is USEFUL to those who lose endgames.",
        "Judges endgames, for any questions about pawns.",
        "Judges endgames of pawns. Triggers: endgame, pawn.",
        "Load this skill before an endgame is judged.",
      })
  void descriptionThatSaysWhenIsFine(String description) {
    assertThat(DescriptionWords.fault(description)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Judges endgames of kings, rooks and pawns.",
        "Judges endgames. They are of use. Pawns go for queens.",
      })
  void descriptionThatDoesNotIsToldHow(String description) {
    assertThat(DescriptionWords.fault(description)).contains(NO_WHEN);
  }

  @Test
  void thirtyCharactersAreEnoughHoweverTheyAreStored() {
    String start = "Use when pawns are left. ";
    assertThat(DescriptionWords.fault(start + "12345")).isEmpty();
    assertThat(DescriptionWords.fault(start + "1234")).contains(TOO_SHORT);
    assertThat(DescriptionWords.fault(start + TWO_UNITS.repeat(5))).isEmpty();
    assertThat(DescriptionWords.fault(start + TWO_UNITS.repeat(4))).contains(TOO_SHORT);
  }

  @Test
  void emptyDescriptionIsLeftToTheRuleThatAsksForOne() {
    assertThat(DescriptionWords.fault("")).isEmpty();
  }

  @Test
  void descriptionInAnotherScriptIsNotJudged() {
    assertThat(DescriptionWords.fault("Оценивает эндшпили с пешками и ладьями.")).isEmpty();
    assertThat(DescriptionWords.fault("终局评估")).isEmpty();
  }

  @Test
  void halfOfTheLettersMakeTheScript() {
    assertThat(DescriptionWords.fault("abc где")).contains(TOO_SHORT);
    assertThat(DescriptionWords.fault("ab где")).isEmpty();
  }

  @Test
  void onlyLettersMakeTheScript() {
    assertThat(DescriptionWords.fault("где 1 2 3 4 5 6 7 8 9")).isEmpty();
    assertThat(DescriptionWords.fault("где Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ")).isEmpty();
    assertThat(DescriptionWords.fault("12345")).contains(TOO_SHORT);
  }
}
