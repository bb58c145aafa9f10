package dev.lectern.generator.view;

import java.util.List;

/**
 * A stretch of a round: a stage, or the closing.
 *
 * @param id the stage's id; empty for the closing
 * @param number the stage's place, 0 for the closing
 * @param hue 1 to 7, or 0 for the closing: which of the stage colours it has
 * @param title its name
 * @param href the stage's page; empty for the closing
 * @param design what the worked design says in it; empty for the closing
 * @param minutes how long it is
 * @param from the minute it begins
 * @param to the minute it ends
 * @param question what it answers, or what the closing is for
 * @param settles what stands when it is over
 * @param draw what is drawn; empty for the closing
 * @param leave what stays on the board; may be empty
 * @param rubric what scores 1, 2 and so on; empty if it is not scored
 * @param questions what may be asked in it, in the order of the bank
 */
public record RoundStageView(
    String id,
    int number,
    int hue,
    String title,
    String href,
    String design,
    int minutes,
    int from,
    int to,
    Html question,
    List<Html> settles,
    Html draw,
    Html leave,
    List<Html> rubric,
    List<RoundQuestionView> questions) {

  public RoundStageView {
    settles = List.copyOf(settles);
    rubric = List.copyOf(rubric);
    questions = List.copyOf(questions);
  }

  /**
   * A question that an interviewer may ask.
   *
   * @param id its id in the bank
   * @param bank its words and where the bank has it
   * @param level the id of the level that it tests; empty if it tests none
   * @param levelTitle the level's name; empty if it tests none
   * @param ask HTML inside of a paragraph
   * @param answer HTML inside of a paragraph; empty for a question that many problems share, whose
   *     answer only the bank has
   */
  public record RoundQuestionView(
      String id, LinkView bank, String level, String levelTitle, Html ask, Html answer) {}
}
