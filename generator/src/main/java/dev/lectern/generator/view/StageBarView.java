package dev.lectern.generator.view;

import java.util.List;

/**
 * The clock of a round: one segment for each stage, as wide as its minutes.
 *
 * @param segments in order; the closing, if there is one, is the last
 * @param total all minutes
 */
public record StageBarView(List<SegmentView> segments, int total) {

  public StageBarView {
    segments = List.copyOf(segments);
  }

  /**
   * A stretch of the clock.
   *
   * @param number the stage's place, 0 for the closing
   * @param hue 1 to 7, or 0 for the closing: which of the stage colours it has
   * @param label its name
   * @param href the stage's page; empty for the closing
   * @param minutes how long it is
   * @param from the minute it begins
   * @param to the minute it ends
   * @param here whether the page is about it
   */
  public record SegmentView(
      int number,
      int hue,
      String label,
      String href,
      int minutes,
      int from,
      int to,
      boolean here) {}
}
