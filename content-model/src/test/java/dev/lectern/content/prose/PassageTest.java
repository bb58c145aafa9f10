package dev.lectern.content.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassageTest {

  /** A passage without marks: text and source are the same. */
  static Passage plain(String text) {
    SourceText source = new SourceText(new SourcePath("terms/terms.yaml"), text);
    return new Passage(
        new EntryId(Kind.TERM, "rook"),
        text,
        List.of(new Passage.Piece(0, 0, text.length())),
        source::span);
  }

  private static List<String> texts(List<Passage.Part> parts) {
    return parts.stream().map(Passage.Part::text).toList();
  }

  @Test
  void sentencesEndAtFullStopsAndNotInNumbersOrNames() {
    assertThat(
            texts(
                plain("It took 3.5 ms. Did words.txt help? “Yes.” It did, e.g. here.").sentences()))
        .containsExactly("It took 3.5 ms.", "Did words.txt help?", "“Yes.”", "It did, e.g. here.");
  }

  @Test
  void aCitedValueBeginsASentence() {
    assertThat(texts(plain("It is slow. \uFFFC hops are slower, by \uFFFC.").sentences()))
        .containsExactly("It is slow.", "\uFFFC hops are slower, by \uFFFC.");
  }

  @Test
  void aLineEndIsNoSentenceEnd() {
    assertThat(plain("The rook\nmoves.  \nIt stops.").sentences())
        .containsExactly(
            new Passage.Part("The rook\nmoves.", 0, 15), new Passage.Part("It stops.", 18, 27));
  }

  @Test
  void wordsAreCountedBetweenSpacesAndStandInsCount() {
    assertThat(plain("At \uFFFC – that is, p99 – a well-known 2 × 3 rule…").whole().wordCount())
        .isEqualTo(10);
    assertThat(plain("— … ·").whole().wordCount()).isZero();
  }

  @Test
  void whatADictionaryCanKnowHasLettersOnly() {
    assertThat(
            texts(
                plain(
                        "The p99 isn't in https://example.org/teh or a@teh.org, skill.md or x_y: the"
                            + " author’s well-known GPT-4 10GB naïve ½ λW test")
                    .spelled()))
        .containsExactly(
            "The",
            "isn't",
            "in",
            "or",
            "or",
            "the",
            "author’s",
            "well-known",
            "GPT",
            "naïve",
            "test");
  }

  @Test
  void aCompoundFallsIntoItsParts() {
    Passage.Part compound = plain("a re-rank-er").spelled().get(1);
    assertThat(compound.betweenHyphens())
        .containsExactly(
            new Passage.Part("re", 2, 4),
            new Passage.Part("rank", 5, 9),
            new Passage.Part("er", 10, 12));
  }

  @Test
  void aPartIsFoundInItsSourceBehindMarks() {
    SourceText source = new SourceText(new SourcePath("a.md"), "x **bold** `code` end");
    Passage passage =
        new Passage(
            new EntryId(Kind.TERM, "rook"),
            "x bold \uFFFC end",
            List.of(
                new Passage.Piece(0, 0, 2),
                new Passage.Piece(2, 4, 8),
                new Passage.Piece(6, 10, 11),
                new Passage.Piece(7, 11, 17),
                new Passage.Piece(8, 17, 21)),
            source::span);
    assertThat(passage.spelled())
        .extracting(part -> passage.span(part).text())
        .containsExactly("x", "bold", "end");
    assertThat(passage.span(passage.whole()).text()).isEqualTo(source.text());
    assertThat(passage.span(new Passage.Part("\uFFFC", 7, 8)).text()).isEqualTo("`");
  }

  @Test
  void labelsAreNotRunning() {
    assertThat(plain("Peak load").isRunning()).isFalse();
    assertThat(plain("It holds.").isRunning()).isTrue();
    assertThat(plain("He said “it holds.”").isRunning()).isTrue();
    assertThat(plain("").isRunning()).isFalse();
  }

  @Property(tries = 500)
  void partsLieInTheTextAndNothingIsTooStrange(
      @ForAll @NotBlank @StringLength(max = 60) String text) {
    Passage passage = plain(text);
    for (Passage.Part part : passage.sentences()) {
      assertThat(text.substring(part.start(), part.end())).isEqualTo(part.text());
      assertThat(passage.span(part).text()).isEqualTo(part.text());
    }
    for (Passage.Part part : passage.spelled()) {
      assertThat(text.substring(part.start(), part.end())).isEqualTo(part.text());
    }
  }

  @Test
  void whatClosesBehindAFullStopDoesNotMatter() {
    assertThat(plain("It holds (here.)").isRunning()).isTrue();
    assertThat(plain("Why?)]\" ").isRunning()).isTrue();
    assertThat(plain(".").isRunning()).isTrue();
    assertThat(plain(")").isRunning()).isFalse();
  }

  @Test
  void blanksAreNoSentence() {
    assertThat(plain("  ").sentences()).isEmpty();
    assertThat(texts(plain("It holds.  ").sentences())).containsExactly("It holds.");
  }

  @Test
  void textThatIsLongerThanItsSourceEndsWithIt() {
    SourceText source = new SourceText(new SourcePath("a.md"), "x&y");
    Passage passage =
        new Passage(
            new EntryId(Kind.TERM, "rook"),
            "x and y",
            List.of(
                new Passage.Piece(0, 0, 1), new Passage.Piece(1, 1, 2), new Passage.Piece(6, 2, 3)),
            source::span);
    assertThat(passage.span(new Passage.Part("and", 2, 5)).text()).isEqualTo("&");
    assertThat(passage.span(passage.whole()).text()).isEqualTo("x&y");
  }
}
