package dev.lectern.generator.view;

import java.util.List;

/**
 * The question bank.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param groups in order
 */
public record QuestionsView(
    FrameView frame, Html summary, Html introduction, List<QuestionGroupView> groups)
    implements PageView {

  public QuestionsView {
    groups = List.copyOf(groups);
  }
}
