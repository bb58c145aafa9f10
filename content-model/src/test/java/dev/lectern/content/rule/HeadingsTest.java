package dev.lectern.content.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.content.load.BodyOutline.Heading;
import dev.lectern.content.load.BodyOutline.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be wrong with headings. */
class HeadingsTest {

  private static Heading heading(int level, String text, int place) {
    return new Heading(level, text, new Range(place, place + 1));
  }

  @Test
  void headingMoreThanOneLevelBelowTheOneBeforeSkipsALevel() {
    Heading first = heading(1, "Pawns", 0);
    Heading third = heading(3, "Passed", 10);
    assertThat(Headings.skippedLevels(List.of(first, third)))
        .containsExactly(
            new Headings.Clash(
                first, third, "This heading has level 3 below one of level 1. Make it level 2."));
  }

  @Test
  void stepDownByOneAndUpByAnyIsFine() {
    assertThat(
            Headings.skippedLevels(
                List.of(
                    heading(3, "a", 0),
                    heading(4, "b", 10),
                    heading(4, "c", 20),
                    heading(1, "d", 30))))
        .isEmpty();
  }

  @Test
  void twoOfTheSameTextBelowTheSameHeadingAreTwins() {
    Heading first = heading(2, "Pawns", 10);
    Heading second = heading(2, "Pawns", 30);
    List<Heading> headings =
        List.of(heading(1, "Endgames", 0), first, heading(3, "Passed", 20), second);
    assertThat(Headings.twins(headings))
        .containsExactly(
            new Headings.Clash(
                first,
                second,
                "The heading \"Pawns\" stands beside another of the same text, so a link to it"
                    + " depends on their order. Say in it how they differ."));
  }

  @Test
  void thirdOfTheSameTextIsHeldAgainstTheFirst() {
    Heading first = heading(1, "Pawns", 0);
    List<Headings.Clash> clashes =
        Headings.twins(List.of(first, heading(1, "Pawns", 10), heading(1, "Pawns", 20)));
    assertThat(clashes).extracting(Headings.Clash::earlier).containsExactly(first, first);
  }

  @Test
  void theSameTextBelowOtherHeadingsIsFine() {
    assertThat(
            Headings.twins(
                List.of(
                    heading(1, "White", 0),
                    heading(2, "Pawns", 10),
                    heading(3, "White", 20),
                    heading(1, "Black", 30),
                    heading(2, "Pawns", 40),
                    heading(3, "White", 50))))
        .isEmpty();
  }

  @Test
  void headingsWithoutTextAreNoTwins() {
    assertThat(Headings.twins(List.of(heading(1, "", 0), heading(1, "", 10)))).isEmpty();
    assertThat(Headings.twins(List.of(heading(1, " ", 0), heading(1, " ", 10)))).isEmpty();
  }
}
