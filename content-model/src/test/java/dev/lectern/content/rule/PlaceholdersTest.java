package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates leave to be filled in. */
class PlaceholdersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Moves. TODO: castle; 7; TODO",
        "Moves. FIXME; 7; FIXME",
        "Limit TBD (ask); 6; TBD",
        "XXX (ask); 0; XXX",
        "A [TODO say how] b; 2; [TODO say how]",
        "A [INSERT name] b; 2; [INSERT name]",
        "A [YOUR name; 2; [YOUR name",
        "Lorem ipsum dolor; 0; Lorem ipsum",
      })
  void theFirstIsFoundAndQuoted(String text, int at, String quoted) {
    MatchResult found = Placeholders.find(text).orElseThrow();
    assertThat(found.start()).isEqualTo(at);
    assertThat(Placeholders.message(found))
        .isEqualTo(
            "\""
                + quoted
                + "\" says that something is still to be written. Write it, or take it out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "A rook.", "Keep a TODO list.", "It is TBD by you.", "[your turn]", "XXXL"})
  void proseIsNone(String text) {
    assertThat(Placeholders.find(text)).isEmpty();
  }

  @Test
  void aTextIsLookedThroughFromItsBeginning() {
    assertThat(Placeholders.find("TODO list\nTBD:").orElseThrow().start()).isEqualTo(10);
  }
}
