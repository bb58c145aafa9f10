package dev.lectern.generator.view;

import java.util.List;

/**
 * The home page.
 *
 * @param summary the skill in one line
 * @param audience whom it is for
 * @param bar the clock of a round
 * @param start where to begin
 * @param problemsTitle the name of the kind of the problems; empty if there are none
 * @param problems the problems
 * @param sections the other kinds
 * @param install the page about installing
 */
public record HomeView(
    FrameView frame,
    Html summary,
    Html audience,
    StageBarView bar,
    LinkView start,
    String problemsTitle,
    List<CardView> problems,
    List<CardView> sections,
    LinkView install)
    implements PageView {

  public HomeView {
    problems = List.copyOf(problems);
    sections = List.copyOf(sections);
  }
}
