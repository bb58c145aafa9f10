package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

  /** 10 words in 2 sentences, 3 of them long: 5 + 30. */
  @Test
  void lixIsTheMeanSentencePlusThePercentageOfLongWords() {
    Readability read =
        Readability.of(
            List.of(
                PassageTest.plain("The bishops move along diagonals."),
                PassageTest.plain("A knight never follows them.")));
    assertThat(read.words()).isEqualTo(10);
    assertThat(read.sentences()).isEqualTo(2);
    assertThat(read.longWords()).isEqualTo(3);
    assertThat(read.meanSentence()).isEqualTo(5.0, within(1e-12));
    assertThat(read.lix()).isEqualTo(35.0, within(1e-12));
  }

  @Test
  void theFirstOfTheLongestSentencesIsNamed() {
    Readability read =
        Readability.of(List.of(PassageTest.plain("One. Two of us. All of them. Four.")));
    assertThat(read.longest().orElseThrow().sentence().text()).isEqualTo("Two of us.");
    assertThat(read.longest().orElseThrow().words()).isEqualTo(3);
  }

  @Test
  void labelsDoNotMakeTextLookEasy() {
    Readability read =
        Readability.of(
            List.of(PassageTest.plain("Label"), PassageTest.plain("The rooks are connected.")));
    assertThat(read.words()).isEqualTo(4);
    assertThat(read.sentences()).isEqualTo(1);
  }

  @Test
  void nothingIsNotHard() {
    Readability read = Readability.of(List.of());
    assertThat(read.lix()).isZero();
    assertThat(read.meanSentence()).isZero();
    assertThat(read.longest()).isEmpty();
  }

  @Test
  void partsAreCountedTogetherAndTheFirstOfTheLongestStays() {
    Readability one = Readability.of(List.of(PassageTest.plain("The bishops move along.")));
    Readability label = Readability.of(List.of(PassageTest.plain("Label")));
    Readability same = Readability.of(List.of(PassageTest.plain("Two rooks stand there. Go.")));
    Readability longer = Readability.of(List.of(PassageTest.plain("A knight never follows them.")));
    Readability all = Readability.together(List.of(label, one, same));
    assertThat(all.words()).isEqualTo(9);
    assertThat(all.sentences()).isEqualTo(3);
    assertThat(all.longWords()).isEqualTo(1);
    assertThat(all.longest()).isEqualTo(one.longest());
    assertThat(Readability.together(List.of(one, longer, same)).longest())
        .isEqualTo(longer.longest());
    assertThat(Readability.together(List.of(label)).longest()).isEmpty();
  }
}
