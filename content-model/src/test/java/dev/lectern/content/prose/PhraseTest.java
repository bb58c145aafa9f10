package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "simply          | It is Simply so.          | 2",
        "simply          | Oversimply, simplyness.   | -1",
        "in order to     | He ran in order  to win.  | 2",
        "in order to     | All in order. To win it   | -1",
        "in order to     | in order, to win          | -1",
        "in order to     | all in order              | -1",
        "cutting-edge    | a cutting edge tool       | 1",
        "cutting edge    | a cutting-edge tool       | 1",
        "state-of-th*    | the state of the union    | 1",
        "*izing          | is optimizing it          | 1",
        "*izing          | is optimizings it         | -1",
        "*izing          | izing alone               | 0",
        "optimiz*        | all optimizations         | 1",
        "*timiz*         | all optimizations         | 1",
        "let's           | now let’s go              | 1",
        "let’s           | now let's go              | 1",
        "größe           | die GRÖSSE, die Größe     | 3",
        "24x7            | open 24x7                 | 1",
        "simply          | say STANDIN simply        | 1",
        "very simply     | very STANDIN simply       | -1",
      })
  void wordsAreFoundWholeInAnyCaseOneAfterAnother(String phrase, String text, int at) {
    Passage passage = passage(text.replace("STANDIN", "" + Passage.STAND_IN));
    List<Passage.Part> words = Phrase.words(passage);
    Phrase looked = Phrase.of(phrase).orElseThrow();
    int found =
        IntStream.range(0, words.size())
            .filter(i -> looked.matchAt(passage, words, i) > 0)
            .findFirst()
            .orElse(-1);
    assertThat(found).isEqualTo(at);
    assertThat(looked.beginsWith(new Passage.Part("zugzwang", 0, 8))).isFalse();
    if (at >= 0) {
      assertThat(looked.beginsWith(words.get(at))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "*", "*a", "a*", "a*b", "**ab", "[ab]+", ".*ab", "a  b", " ab", "ab ", "ab.",
        "(ab)", "a|b"
      })
  void nothingButWordsAndStarsAtTheirEndsIsAPhrase(String written) {
    assertThat(Phrase.of(written)).isEmpty();
  }

  @Test
  void aPhraseIsShort() {
    assertThat(Phrase.of("a".repeat(100))).isPresent();
    assertThat(Phrase.of("a".repeat(101))).isEmpty();
  }

  private static Passage passage(String text) {
    SourceText source = new SourceText(new SourcePath("skill.md"), text);
    return new Passage(
        new EntryId(Kind.SKILL, "skill"),
        text,
        List.of(new Passage.Piece(0, 0, text.length())),
        source::span);
  }
}
