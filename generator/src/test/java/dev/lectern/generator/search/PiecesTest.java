package dev.lectern.generator.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

  private static ScriptJson text(String... pieces) {
    ScriptJson text = new ScriptJson();
    for (String piece : pieces) {
      text.plain(piece).ended();
    }
    return text;
  }

  private static String said(Pieces pieces) {
    return new String(pieces.bytes(), UTF_8);
  }

  @Test
  void piecesComeGoAndBecomeOthersWhileTheRestStays() {
    Pieces first =
        Pieces.of(List.of(text("one ", "two "), text(), text("three ", "four ", "five")));

    Pieces second =
        first.with(
            List.of(
                new Pieces.Change(0, 0, text("nought ")),
                new Pieces.Change(1, 2, text("2 ")),
                new Pieces.Change(3, 4, text()),
                new Pieces.Change(4, 5, text("V ", "VI"))));
    Pieces third = second.with(List.of(new Pieces.Change(3, 4, text("3 "))));

    assertThat(said(first)).isEqualTo("one two three four five");
    assertThat(said(second)).isEqualTo("nought one 2 three V VI");
    assertThat(said(third)).isEqualTo("nought one 2 3 V VI");
    assertThat(said(third.with(List.of()))).isEqualTo(said(third));
  }
}
