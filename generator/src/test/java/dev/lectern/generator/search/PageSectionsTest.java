package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageSectionsTest {

  private static List<PageSection> sections(String... mains) {
    List<FinishedPage> pages = new ArrayList<>();
    for (String main : mains) {
      String html = "<html><body><nav>menu</nav><main>" + main + "</main></body></html>";
      pages.add(
          new FinishedPage(
              "openings/ruy-lopez.html",
              "Openings",
              "ruy-lopez",
              false,
              PageTexts.of(MainPart.of("openings/ruy-lopez.html", html))));
    }
    return PageSections.of(pages, Deadline.never()).all();
  }

  @Test
  void aSectionBeginsAtEachHeadingThatHasAnId() {
    assertThat(
            sections(
                "<h1>Ruy Lopez</h1><p>An opening.</p><h2 id=idea>The <em>idea</em></h2><p>Bishop to"
                    + " b5.</p><h4>Aside</h4><p>Old.</p><h3 id=lines>Lines</h3><ul><li>Closed</li>"
                    + "<li>Open</li></ul>"))
        .containsExactly(
            new PageSection(0, "", "Ruy Lopez", "Ruy Lopez", "ruy-lopez", "An opening."),
            new PageSection(0, "idea", "The idea", "Ruy Lopez", "", "Bishop to b5. Aside · Old."),
            new PageSection(0, "lines", "Lines", "Ruy Lopez", "", "Closed · Open"));
  }

  @Test
  void anEntryAmongManyIsASectionOfItsOwnAndTheTextGoesOnAfterIt() {
    assertThat(
            sections(
                "<h1>Terms</h1><h2 id=f>F</h2><p>Before.</p><dl><div id=fork data-search=entry>"
                    + "<dt>Fork</dt><dd>Two at once.</dd></div></dl><p>After.</p>"))
        .contains(
            new PageSection(0, "fork", "Fork", "Terms", "fork", "Two at once."),
            new PageSection(0, "f", "F", "Terms", "", "Before. After."));
  }

  @Test
  void whatTemplatesTakeOutIsNotSearchedNorArePicturesAndButtons() {
    assertThat(
            sections(
                "<h1>Fork</h1><p>Seen.</p><p data-search=none>Hidden</p><svg><text>drawn</text>"
                    + "</svg><button>Copy</button><script>code()</script>"))
        .extracting(PageSection::text)
        .containsExactly("Seen.");
  }

  @Test
  void whatNamesTheNextBlockEndsWithAColon() {
    assertThat(
            sections(
                "<h1>Fork</h1><dl><dt>Use it when</dt><dd>Two stand apart</dd><dt>Why?</dt>"
                    + "<dd>One is lost</dd></dl><table><tr><th scope=row>Knights</th><td>2</td>"
                    + "<td>light</td></tr></table>"))
        .extracting(PageSection::text)
        .containsExactly(
            "Use it when: Two stand apart \u00b7 Why? One is lost \u00b7 Knights: 2 \u00b7 light");
  }

  @Test
  void aFormulaIsReadAsItsAuthorWroteItAndLeavesNoHole() {
    assertThat(
            sections(
                "<h1>Fork</h1><p><math><semantics><mfrac><mi>won</mi><mi>all</mi></mfrac><annotation"
                    + " encoding='text/plain'>won / all\u00b2</annotation></semantics></math>, of"
                    + " 9</p><table><tr><td>n\u00b2<td>\u2013<td>Why not?<td>Yes</table>"))
        .extracting(PageSection::text)
        .containsExactly("won / all\u00b2, of 9 \u00b7 n\u00b2 \u00b7 \u2013 \u00b7 Why not? Yes");
  }

  @Test
  void headingsWithoutTextAreLeftOutButEveryPageIsThere() {
    assertThat(sections("<h1>Fork</h1><h2 id=a>Empty</h2><h2 id=b>Full</h2>Text"))
        .extracting(PageSection::heading)
        .containsExactly("Fork", "Full");
  }

  @Test
  void whatAnEarlierPageSaysIsNotFoundTwice() {
    String text = "White gives up the bishop for a knight and doubles the pawns of Black.";
    assertThat(
            sections(
                "<h1>Exchange</h1><h2 id=idea>Idea</h2><p>" + text,
                "<h1>All lines</h1><h2 id=x>Exchange</h2><p>"
                    + text
                    + "<h2 id=y>More</h2>"
                    + "Else"))
        .extracting(PageSection::anchor)
        .containsExactly("", "idea", "", "y");
  }

  @Test
  void aDeeplyNestedPageIsRead() {
    assertThat(sections("<h1>Deep</h1>" + "<div>".repeat(400) + "below"))
        .extracting(PageSection::text)
        .containsExactly("below");
  }

  @Test
  void aPageWithoutAMainPartIsAMistakeOfOurs() {
    assertThatThrownBy(() -> MainPart.of("a.html", "<p>text</p>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.html");
  }
}
