package dev.lectern.content.prose;

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

class PlainSentencesTest {

  @Test
  void sentencesOfWordsAloneAreFound() {
    assertThat(PlainSentences.of("The rook moves, and stops. \uFFFC pawns do not."))
        .containsExactly(
            new Passage.Part("The rook moves, and stops.", 0, 26),
            new Passage.Part("\uFFFC pawns do not.", 27, 42));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rook.",
        "The rook",
        "It took 3.5 ms.",
        "It did, e.g. here.",
        "Does it? It does.",
        "It is. ",
        "It (the rook) moves.",
        "It moves.  It stops.",
        "It\nmoves."
      })
  void whatIsNotThatPlainIsLeft(String text) {
    assertThat(PlainSentences.of(text)).isEmpty();
  }

  @Property(tries = 5_000)
  void sentencesAreThoseOfUnicodesTables(@ForAll("texts") String text) {
    List<Passage.Part> plain = PlainSentences.of(text);
    if (!plain.isEmpty()) {
      assertThat(plain).isEqualTo(PassageTest.plain(text).segmented());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "bc", "D", "E", "\uFFFC", "7", " ", ", ", "-", ". ", ". F", ".")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> "G" + String.join("", parts) + ".");
  }
}
