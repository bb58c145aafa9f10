package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to recall before a round, on one sheet.
 *
 * @param bar the clock
 * @param stages the steps of the round
 * @param signals what assessors look for, and how it sounds
 * @param patterns the patterns side by side; absent if there are none
 * @param metrics some of each group
 * @param antiPatterns mistakes, each in one line
 * @param titles what the lists are called
 */
public record CheatSheetView(
    FrameView frame,
    StageBarView bar,
    List<StageLineView> stages,
    List<SignalLineView> signals,
    @Nullable TableView patterns,
    List<MetricGroupView> metrics,
    List<LineView> antiPatterns,
    TitlesView titles)
    implements PageView {

  public CheatSheetView {
    stages = List.copyOf(stages);
    signals = List.copyOf(signals);
    metrics = List.copyOf(metrics);
    antiPatterns = List.copyOf(antiPatterns);
  }

  /**
   * What the lists are called; empty for one that has nothing.
   *
   * @param metricsLink where all metrics are
   */
  public record TitlesView(
      String signals, String patterns, String metrics, String antiPatterns, String metricsLink) {}

  /**
   * A step of the round.
   *
   * @param number its place, from 1
   * @param hue its colour, from 1
   * @param from its first minute
   * @param to the minute at which it ends
   * @param question what it answers
   * @param settles what stands when it is over
   * @param rubric what scores 1, 2 and so on; empty if answers are not scored
   * @param draw what one draws
   */
  public record StageLineView(
      int number,
      int hue,
      LinkView stage,
      int from,
      int to,
      Html question,
      List<Html> settles,
      List<Html> rubric,
      Html draw) {

    public StageLineView {
      settles = List.copyOf(settles);
      rubric = List.copyOf(rubric);
    }
  }

  /** What assessors look for: it in one line, and sentences that show it, as a list. */
  public record SignalLineView(LinkView entry, Html text, Html soundsLike) {}

  /** An entry and what one line says of it. */
  public record LineView(LinkView entry, Html text) {}

  /** The first metrics of a group, each with its formula. */
  public record MetricGroupView(String title, List<LineView> metrics) {

    public MetricGroupView {
      metrics = List.copyOf(metrics);
    }
  }
}
