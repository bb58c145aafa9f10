package dev.lectern.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void stagesLieEndToEndAndTheClosingComesLast() {
    Stage plan = Entries.stage("plan", 1, 5);
    Stage play = Entries.stage("play", 2, 10);
    Closing closing = new Closing("Questions", 4, Entries.text("Ask."));
    Schedule schedule = Schedule.of(List.of(plan, play), closing);
    assertThat(schedule.slots())
        .containsExactly(
            new Schedule.Slot(0, 5, "Stage plan", plan),
            new Schedule.Slot(5, 15, "Stage play", play),
            new Schedule.Slot(15, 19, "Questions", null));
    assertThat(schedule.total()).isEqualTo(19);
  }

  @Test
  void scheduleOfNothingTakesNoTime() {
    assertThat(Schedule.of(List.of(), null).slots()).isEmpty();
    assertThat(Schedule.of(List.of(), null).total()).isZero();
  }

  @Property
  void slotsHaveNoGapAndSumToTheTotal(
      @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 240) Integer> minutes) {
    List<Stage> stages =
        java.util.stream.IntStream.range(0, minutes.size())
            .mapToObj(i -> Entries.stage("s" + i, i + 1, minutes.get(i)))
            .toList();
    Schedule schedule = Schedule.of(stages, null);
    int at = 0;
    for (Schedule.Slot slot : schedule.slots()) {
      assertThat(slot.from()).isEqualTo(at);
      at = slot.to();
    }
    assertThat(schedule.total()).isEqualTo(minutes.stream().mapToInt(m -> m).sum());
  }
}
