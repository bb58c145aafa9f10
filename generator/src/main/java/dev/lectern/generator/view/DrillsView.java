package dev.lectern.generator.view;

import java.util.List;

/**
 * The drills. Without a script the page leads to where the same stands.
 *
 * @param data what the script works with
 * @param figures the page with all figures; empty if there are none
 * @param subjects the kinds that are asked for
 */
public record DrillsView(
    FrameView frame, PracticeDataView data, List<LinkView> figures, List<CardView> subjects)
    implements PageView {

  public DrillsView {
    figures = List.copyOf(figures);
    subjects = List.copyOf(subjects);
  }
}
