package dev.lectern.generator.document;

import dev.lectern.content.Schedule;
import dev.lectern.content.Skill;
import dev.lectern.content.Stage;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The stages along the clock, as Mermaid source. */
final class TimelineDiagram {

  private TimelineDiagram() {}

  static Block.Diagram of(Skill skill, Schedule schedule) {
    GanttDiagram gantt =
        new GanttDiagram(
            skill.title() + ": minute by minute",
            description(schedule),
            BigDecimal.valueOf(schedule.total()),
            false);
    for (Schedule.Slot slot : schedule.slots()) {
      Stage stage = slot.stage();
      String id = stage == null ? "closing" : "s" + stage.order();
      String title = (stage == null ? "" : stage.order() + ". ") + slot.title();
      int minutes = slot.to() - slot.from();
      gantt.bar(
          id,
          title + " · " + minutes + " min",
          BigDecimal.valueOf(slot.from()),
          BigDecimal.valueOf(minutes),
          false);
      if (stage != null) {
        gantt.link(id, stage.key());
      }
    }
    return gantt.diagram();
  }

  private static String description(Schedule schedule) {
    return schedule.slots().stream()
            .map(slot -> slot.title() + " from minute " + slot.from() + " to " + slot.to())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
