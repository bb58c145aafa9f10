package dev.lectern.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which minute belongs to which stage; follows from the stages' minutes.
 *
 * @param slots one for each stage in order, then one for the closing if there is one
 */
public record Schedule(List<Slot> slots) {

  public Schedule {
    slots = List.copyOf(slots);
  }

  /**
   * A stretch of the clock.
   *
   * @param from the minute it begins, 0 for the first
   * @param to the minute it ends
   * @param title what it is called
   * @param stage its stage; absent for the closing
   */
  public record Slot(int from, int to, String title, @Nullable Stage stage) {}

  /** Lays stages end to end from minute 0. */
  public static Schedule of(List<Stage> stages, @Nullable Closing closing) {
    List<Slot> slots = new ArrayList<>();
    int minute = 0;
    for (Stage stage : stages) {
      slots.add(new Slot(minute, minute + stage.minutes(), stage.title(), stage));
      minute += stage.minutes();
    }
    if (closing != null) {
      slots.add(new Slot(minute, minute + closing.minutes(), closing.title(), null));
    }
    return new Schedule(slots);
  }

  /** The minute at which the last slot ends. */
  public int total() {
    return slots.isEmpty() ? 0 : slots.get(slots.size() - 1).to();
  }
}
