package dev.lectern.generator.view;

import java.util.List;

/**
 * All that a round about one problem needs: a sheet to print, and what a script rehearses with.
 *
 * @param id the problem's id
 * @param problem the problem's name and its page, with the worked design
 * @param summary the problem in one line
 * @param bar the clock of a round
 * @param prompt what the interviewer says
 * @param stages in order; the closing, if there is one, is the last
 * @param scores what the columns of the rubric are worth: 1, 2 and so on; empty if none is scored
 * @param anywhere questions that belong to no stage
 * @param followUps what is asked at the end
 * @param mustDiscuss what an answer may not leave out
 * @param mistakes what to look for afterwards
 * @param levels answers by level, lowest first
 */
public record RoundView(
    FrameView frame,
    String id,
    LinkView problem,
    Html summary,
    StageBarView bar,
    SectionView prompt,
    List<RoundStageView> stages,
    List<Integer> scores,
    List<RoundStageView.RoundQuestionView> anywhere,
    List<ExchangeView> followUps,
    List<Html> mustDiscuss,
    List<MistakeView> mistakes,
    List<RoundLevelView> levels)
    implements PageView {

  public RoundView {
    stages = List.copyOf(stages);
    scores = List.copyOf(scores);
    anywhere = List.copyOf(anywhere);
    followUps = List.copyOf(followUps);
    mustDiscuss = List.copyOf(mustDiscuss);
    mistakes = List.copyOf(mistakes);
    levels = List.copyOf(levels);
  }

  /**
   * A recurring mistake.
   *
   * @param id its id
   * @param link its name and its page
   * @param detection how to tell that one made it, HTML blocks
   */
  public record MistakeView(String id, LinkView link, Html detection) {}

  /**
   * A level at which one may practise.
   *
   * @param id its id
   * @param title its name
   * @param answer what an answer of this level says to the problem, HTML blocks
   */
  public record RoundLevelView(String id, String title, Html answer) {}
}
