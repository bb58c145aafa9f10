package dev.lectern.content.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Mended;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which invisible characters are taken out, and how many are told. A circumflex stands for one. */
class InvisibleCharactersTest {

  private static List<Diagnostic> said(String text) {
    List<Diagnostic> said = new ArrayList<>();
    InvisibleCharacters.report(new SourceText(new SourcePath("a.md"), text), said::add);
    return said;
  }

  private static Diagnostic only(String text, char invisible) {
    List<Diagnostic> said = said(text.replace('^', invisible));
    assertThat(said).hasSize(1);
    return said.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pa^wn",
        "pawn^1",
        "1^2",
        "pawn^ rook",
        "pawn ^rook",
        "pawn^\nrook",
        "\n^rook",
        "pawn^",
        "^rook",
        "pa\uD835\uDC00^wn",
        "pa^\uD835\uDC00wn"
      })
  void idleCharacterInAWordOrAtItsEdgeIsTakenOut(String text) {
    for (char invisible : new char[] {'\u200B', '\u2060', '\uFEFF', '\u00AD'}) {
      Diagnostic said = only(text, invisible);
      assertThat(Mended.by(said)).contains(text.replace("^", ""));
      assertThat(said.span().text()).isEqualTo(String.valueOf(invisible));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*^pawn",
        "pawn^*",
        "1^ pawn",
        "pawn ^1",
        "pawn ^ rook",
        "^",
        "*^*",
        "1^",
        "^1",
        "pawn^.",
        ".^pawn",
        "^*",
        "*^"
      })
  void idleCharacterThatMayKeepAMarkFromBeingOneIsKept(String text) {
    assertThat(only(text, '\u200B').isFixable()).isFalse();
  }

  @Test
  void characterThatOrdersTextIsKept() {
    assertThat(only("pa^wn", '\u202E').isFixable()).isFalse();
    assertThat(InvisibleCharacters.isIdle("pawn", 1)).isFalse();
  }

  @Test
  void tenAreToldAndTheRestIsCountedAtTheFirstOfThem() {
    assertThat(said("a\u200B".repeat(10))).hasSize(10);
    List<Diagnostic> said = said("a\u200B".repeat(11));
    assertThat(said).hasSize(11);
    assertThat(said.get(10).message())
        .isEqualTo("The file holds more invisible characters, 1 from here. Remove them.");
    assertThat(said.get(10).span()).hasToString("a.md:1:22");
    assertThat(said.get(10).span().text()).isEqualTo("\u200B");
    assertThat(said("a\u200B".repeat(13)).get(10).span()).hasToString("a.md:1:22");
  }

  @Test
  void joinerBehindTheLastOfAsciiHasNothingToJoin() {
    assertThat(said("~\u200D\u007F\u200D")).hasSize(3);
    assertThat(said("\u0080\u200D")).hasSize(1);
    assertThat(said("\u200Dx")).hasSize(1);
  }

  @Test
  void firstOfATextIsFoundWhateverStandsBeforeIt() {
    assertThat(InvisibleCharacters.first("\uD83D\uDE00a\u202E\u200B")).hasValue(0x202E);
    assertThat(InvisibleCharacters.first("\uDB40\uDC41")).hasValue(0xE0041);
    assertThat(InvisibleCharacters.first("pawn")).isEmpty();
    assertThat(InvisibleCharacters.name(0xAD)).isEqualTo("U+00AD");
  }
}
