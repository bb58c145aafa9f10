package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.WordList;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a skill, one on each line. */
class WordListReaderTest {

  private final List<Diagnostic> said = new ArrayList<>();

  private List<WordList.Word> words(String text) {
    return WordListReader.read(new SourceText(new SourcePath("words.txt"), text), said::add)
        .words();
  }

  @Test
  void eachLineHoldsAWordAndRemarksStandBehindASharp() {
    assertThat(words("# of chess\nzugzwang\r\n\n  Réti   # a player\nen-passant\nplayers'#x\n# \n"))
        .extracting(word -> word.text() + " " + word.span())
        .containsExactly(
            "zugzwang words.txt:2:1", "Réti words.txt:4:3", "en-passant words.txt:5:1");
    assertThat(said)
        .extracting(d -> d.span() + " " + d.span().text())
        .containsExactly("words.txt:6:1 players'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "x2", "-a", "a-", "a--b", "a,b", "'"})
  void whatIsNoWordIsReported(String line) {
    assertThat(words("good\n" + line + "\n")).hasSize(1);
    assertThat(said).singleElement().asString().contains("words.txt:2:1");
  }

  @Test
  void wordThatStandsTwiceIsReportedWithTheFirst() {
    assertThat(words("tempo\nTempo\ntempo")).hasSize(2);
    assertThat(said)
        .singleElement()
        .satisfies(
            twice -> {
              assertThat(twice.span()).hasToString("words.txt:3:1");
              assertThat(twice.related().get(0).span()).hasToString("words.txt:1:1");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tempo@tempo@zugzwang@ | tempo@zugzwang@",
        "tempo@ tempo @ | tempo@",
        "tempo@tempo | tempo@",
        "tempo@tempo # again@ | ",
        "tempo # first@tempo@ | tempo # first@",
      })
  void lineOfTheSecondWordIsTakenOutUnlessARemarkStandsThere(String text, String mended) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      said.clear();
      words(text.replace("@", end));
      assertThat(said).hasSize(1);
      assertThat(Mended.by(said.get(0)))
          .isEqualTo(Optional.ofNullable(mended).map(left -> left.replace("@", end)));
    }
  }
}
