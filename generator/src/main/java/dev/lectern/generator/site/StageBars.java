package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Schedule;
import dev.lectern.content.Stage;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.view.StageBarView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of a round, for the pages that stand in it. */
final class StageBars {

  /** How many stage colours the style sheet has. */
  private static final int HUES = 7;

  private StageBars() {}

  /**
   * The clock.
   *
   * @param here the stage that the page is about, if it is about one
   */
  static StageBarView of(ValidContent content, PageLinks links, @Nullable EntryId here) {
    List<StageBarView.SegmentView> segments = new ArrayList<>();
    Schedule schedule = content.schedule();
    for (Schedule.Slot slot : schedule.slots()) {
      Stage stage = slot.stage();
      segments.add(
          new StageBarView.SegmentView(
              stage == null ? 0 : stage.order(),
              stage == null ? 0 : hue(stage),
              slot.title(),
              stage == null ? "" : links.href(stage.key()),
              slot.to() - slot.from(),
              slot.from(),
              slot.to(),
              stage != null && stage.key().equals(here)));
    }
    return new StageBarView(segments, schedule.total());
  }

  static int hue(Stage stage) {
    return (stage.order() - 1) % HUES + 1;
  }
}
