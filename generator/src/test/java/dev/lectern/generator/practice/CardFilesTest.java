package dev.lectern.generator.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardFilesTest {

  private static final Subject OPENINGS =
      new Subject(
          "opening", "Openings", "Opening", List.of(new Subject.Group("open", "Open games")));

  private static CardDeck deck(String front, Card.Row... back) {
    Card card =
        new Card(
            "opening/ruy", "opening", "open", front, List.of(back), "https://x.example/ruy.html");
    return new CardDeck("chess", "Chess::Club", List.of(OPENINGS), List.of(card));
  }

  @Test
  void theDataHasEachTextInParts() {
    String script =
        CardFiles.script(
            deck(
                "The <em>Ruy&nbsp;Lopez</em>",
                new Card.Row("Line", "<p>A\n<a href=\"b.html\">link</a></p>\n<p>It's</p>")));

    assertThat(script)
        .startsWith("self.lecternCards = '{\"name\":\"chess\"")
        .endsWith("';\n")
        .contains("[\"opening/ruy\",0,\"open\",[\"The \",[\"em\",\"Ruy\u00a0Lopez\"]]")
        .contains(
            "[[\"Line\",[[\"p\",\"A\\\\n\",[\"a\",\"b.html\",\"link\"]],[\"p\",\"It\\'s\"]]]]");
  }

  @Test
  void ankiGetsHeadsAndOneRowOfFiveFields() {
    String text = CardFiles.anki(deck("Say \"e4\"", new Card.Row("Line", "<p>e4\ne5</p>")));

    assertThat(text.lines())
        .containsExactly(
            "#separator:tab",
            "#html:true",
            "#notetype:Basic",
            "#columns:GUID\tDeck\tFront\tBack\tTags",
            "#guid column:1",
            "#deck column:2",
            "#tags column:5",
            "chess/opening/ruy\tChess:Club::Openings\t"
                + "\"<small>Opening, Open games</small><br>Say \"\"e4\"\"\"\t"
                + "<b>Line</b>: <p>e4 e5</p>\tchess opening::open");
  }

  @Test
  void theTableFollowsItsStandard() {
    String text =
        CardFiles.csv(deck("a, \"b\"", new Card.Row("", "<ul><li>x &amp; y</li><li>z</li></ul>")));

    assertThat(text)
        .isEqualTo(
            "\ufeffid,kind,group,front,back,address\r\n"
                + "opening/ruy,Opening,Open games,\"a, \"\"b\"\"\",\"• x & y\n• z\","
                + "https://x.example/ruy.html\r\n");
  }

  @Test
  void nothingInTheTableIsAFormula() {
    for (String start : List.of("=", "+", "-", "@")) {
      assertThat(CardFiles.csv(deck(start + "1+1"))).contains(",'" + start + "1+1,");
    }
  }
}
