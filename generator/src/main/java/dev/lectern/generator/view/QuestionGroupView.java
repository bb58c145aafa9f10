package dev.lectern.generator.view;

import java.util.List;

/**
 * The questions of one group with their answers.
 *
 * @param text one line about the group; may be empty
 * @param questions in order
 */
public record QuestionGroupView(FrameView frame, Html text, List<QuestionView> questions)
    implements PageView {

  public QuestionGroupView {
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param id its anchor
   * @param formerIds its anchors before it was renamed
   * @param exchange the question and its answer
   * @param level the level that it tests; empty if it tests none
   * @param about the stage and the problem that it belongs to
   */
  public record QuestionView(
      String id,
      List<String> formerIds,
      ExchangeView exchange,
      String level,
      List<LinkView> about) {

    public QuestionView {
      formerIds = List.copyOf(formerIds);
      about = List.copyOf(about);
    }
  }
}
