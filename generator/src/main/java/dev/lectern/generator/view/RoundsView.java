package dev.lectern.generator.view;

import java.util.List;

/**
 * Where one chooses what to practise.
 *
 * @param bar the clock of a round
 * @param problems the problems, each with the way to its round
 * @param levels the levels at which one may practise, lowest first
 */
public record RoundsView(
    FrameView frame, StageBarView bar, List<CardView> problems, List<ChoiceView> levels)
    implements PageView {

  public RoundsView {
    problems = List.copyOf(problems);
    levels = List.copyOf(levels);
  }

  /**
   * A level.
   *
   * @param id its id
   * @param title its name
   * @param text what it means
   */
  public record ChoiceView(String id, String title, Html text) {}
}
