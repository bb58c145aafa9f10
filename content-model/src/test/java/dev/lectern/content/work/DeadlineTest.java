package dev.lectern.content.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Span A = at("a.md");
  private static final Span B = at("b.md");

  private long seconds = 0;
  private final Deadline deadline =
      new Deadline(
          Duration.ofSeconds(10), Duration.ofSeconds(25), () -> () -> seconds * 1_000_000_000);

  private static Span at(String path) {
    return new SourceText(new SourcePath(path), "text").span(1, 2);
  }

  private void work(Span place, long taken) {
    deadline.during(
        () -> {
          deadline.begin(place);
          seconds += taken;
          deadline.check();
          return "";
        });
  }

  @Test
  void fileHasItsTimeInAllStagesTogether() {
    work(A, 6);
    work(B, 6);
    work(A, 4);
    assertThatThrownBy(() -> work(A, 1))
        .isInstanceOf(OutOfTime.class)
        .hasMessage("This file takes more than 10 s. Split it, or write less in it.");
    assertThat(deadline.place()).contains(A);
  }

  @Test
  void fileThatTakesTooLongIsSeenWhenTheNextBegins() {
    assertThatThrownBy(
            () ->
                deadline.during(
                    () -> {
                      deadline.begin(A);
                      seconds += 11;
                      deadline.begin(B);
                      return "";
                    }))
        .isInstanceOf(OutOfTime.class);
    assertThat(deadline.place()).contains(A);
  }

  @Test
  void allFilesHaveTheirTimeTogether() {
    work(A, 9);
    work(B, 9);
    assertThatThrownBy(() -> work(at("c.md"), 8))
        .isInstanceOf(OutOfTime.class)
        .hasMessageStartingWith("Up to here the content takes more than 25 s.");
  }

  @Test
  void whatNobodyWaitsForEndsAtTheNextCheck() {
    AtomicBoolean wanted = new AtomicBoolean(true);
    assertThatThrownBy(
            () ->
                deadline.whileWanted(
                    wanted::get,
                    () ->
                        deadline.during(
                            () -> {
                              deadline.begin(A);
                              deadline.check();
                              wanted.set(false);
                              deadline.begin(B);
                              return "";
                            })))
        .isInstanceOf(OutOfTime.class)
        .hasMessage("Nobody waits for this any more.");
    assertThat(deadline.place()).contains(A);
    work(B, 1); // which somebody waits for
    assertThat(deadline.place()).contains(B);
  }

  @Test
  void timeBetweenStagesIsNobodys() {
    work(A, 9);
    seconds += 1_000;
    deadline.check();
    deadline.begin(A);
    work(A, 1);
    assertThat(deadline.place()).contains(A);
  }

  @Test
  void listTellsWhereItsPartsStandAndAsksForTime() {
    List<Span> places = new WatchedList<>(List.of(A, B), deadline, place -> place);
    assertThat(places).containsExactly(A, B);
    assertThat(deadline.place()).contains(B);
    assertThatThrownBy(
            () ->
                deadline.during(
                    () -> {
                      places.get(0);
                      seconds += 11;
                      return places.get(1);
                    }))
        .isInstanceOf(OutOfTime.class);
  }
}
