package dev.lectern.generator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.work.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is made of the last search is held against what is made at once. */
class RememberedSearchTest {

  private static final int EDITS = 400;

  /** Few, so that pages repeat one another; the first and the last of all terms among them. */
  private static final List<String> WORDS =
      List.of(
          "fork",
          "pin",
          "skewer",
          "A/B",
          "don't",
          "na\u00efve",
          "\u65e5\u672c",
          "\"quoted\"",
          "back\\slash",
          "it's",
          "\ud835\udfcf",
          "zugzwang",
          "00",
          "\uffdc");

  private static final String LONG =
      "White gives up the bishop for a knight and doubles the pawns of Black.";

  private static String words(Random random, int most) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? LONG : "");
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return random.nextInt(10) == 0 ? text + " rare" + random.nextInt(100) : text.toString();
  }

  private static FinishedPage page(Random random, int number) {
    StringBuilder main = new StringBuilder("<h1>" + words(random, 2) + "</h1>");
    main.append("<p>").append(words(random, 12)).append("</p>");
    for (int i = random.nextInt(4); i > 0; i--) {
      main.append("<h2 id=\"x").append(i).append("\">").append(words(random, 2)).append("</h2>");
      main.append("<p>").append(words(random, 12)).append("</p>");
    }
    return page(number, main.toString());
  }

  private static FinishedPage page(int number, String main) {
    String path = "p" + number + ".html";
    return new FinishedPage(
        path, "Kind", "p" + number, number % 3 == 0, PageTexts.of(path, html(main)));
  }

  private static String html(String main) {
    return "<html><body><main>" + main + "</main></body></html>";
  }

  private static String script(RememberedSearch search, List<FinishedPage> pages) {
    return PiecesTest.joined(search.script(pages, Deadline.never()));
  }

  @Test
  void afterEachEditItIsWhatIsMadeAtOnce() {
    Random random = new Random(64);
    List<FinishedPage> pages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pages.add(page(random, i));
    }
    RememberedSearch search = RememberedSearch.keeping();
    for (int edit = 0; edit < EDITS; edit++) {
      for (int more = random.nextInt(3); more >= 0; more--) {
        int at = random.nextInt(pages.size());
        if (random.nextInt(20) > 0) {
          pages.set(at, page(random, at));
        } else if (random.nextBoolean()) {
          pages.remove(at);
        } else {
          pages.add(at, page(random, 100 + edit));
        }
      }
      assertThat(script(search, pages))
          .as("edit %d", edit)
          .isEqualTo(script(RememberedSearch.none(), pages));
    }
  }

  private static List<FinishedPage> pages(String... mains) {
    List<FinishedPage> pages = new ArrayList<>();
    for (String main : mains) {
      pages.add(page(pages.size(), main));
    }
    return pages;
  }

  private static SearchData data(List<FinishedPage> pages) {
    return SearchData.of(pages, Deadline.never());
  }

  private static void assertMadeOfTheLast(List<FinishedPage> before, List<FinishedPage> after) {
    assertThat(
            data(before)
                .changed(after, Deadline.never())
                .map(data -> PiecesTest.joined(data.script())))
        .contains(PiecesTest.joined(data(after).script()));
  }

  @Test
  void aTextThatChangesIsPutInThePlaceOfTheOther() {
    assertMadeOfTheLast(
        pages("<h1>Fork</h1><p>Two at once.", "<h1>Pin</h1><p>It stays, it stays."),
        pages("<h1>Fork</h1><p>Two at once.", "<h1>Pin</h1><p>It stays for ever."));
  }

  @Test
  void theFirstTermOfAllAndTheLastComeAndGo() {
    List<FinishedPage> some = pages("<h1>Fork</h1><p>Two.", "<h1>Pin</h1>");
    List<FinishedPage> more = pages("<h1>Fork</h1><p>Aa two zz.", "<h1>Pin</h1>");

    assertMadeOfTheLast(some, more);
    assertMadeOfTheLast(more, some);
  }

  @Test
  void whoSaysItFirstNoLongerLeavesItToAnother() {
    String said = "<h1>A</h1><h2 id=\"x\">X</h2><p>" + LONG;
    String other = "<h1>A</h1><h2 id=\"x\">X</h2><p>Something else.";

    assertMadeOfTheLast(pages(said, other), pages(other, other));
    assertThat(data(pages(said, said)).changed(pages(other, said), Deadline.never()))
        .isEmpty(); // one more section
    assertThat(script(remembering(pages(said, said)), pages(other, said)))
        .isEqualTo(script(RememberedSearch.none(), pages(other, said)));
  }

  private static RememberedSearch remembering(List<FinishedPage> pages) {
    RememberedSearch search = RememberedSearch.keeping();
    script(search, pages);
    return search;
  }

  @Test
  void whereMostIsAnotherAllIsMadeAnew() {
    List<FinishedPage> before = new ArrayList<>();
    List<FinishedPage> after = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      before.add(page(i, "<h1>Fork</h1><p>" + i));
      after.add(page(i, "<h1>Pin</h1><p>" + i));
    }
    assertThat(data(before).changed(after, Deadline.never())).isEmpty();
    assertThat(data(before).changed(before, Deadline.never())).isPresent();
  }

  @Test
  void afterATextThatIsNoneItGoesOn() {
    List<FinishedPage> good = pages("<h1>Fork</h1><p>Two.");
    List<FinishedPage> bad = pages("<h1>Fork</h1><p>Tw\ud83d.");
    RememberedSearch search = remembering(good);

    assertThatThrownBy(() -> script(search, bad)).isInstanceOf(IllegalArgumentException.class);

    assertThat(script(search, good)).isEqualTo(script(RememberedSearch.none(), good));
  }
}
