package dev.lectern.generator.view;

import java.util.List;

/**
 * The questions of the bank, a line each, which lead to their answers.
 *
 * @param summary one line
 * @param introduction HTML blocks
 * @param groups in order
 */
public record QuestionsView(
    FrameView frame, Html summary, Html introduction, List<GroupView> groups) implements PageView {

  public QuestionsView {
    groups = List.copyOf(groups);
  }

  /**
   * The questions of one group.
   *
   * @param page the group's page
   * @param anchor the heading's id
   * @param text one line about it; may be empty
   * @param questions in order
   */
  public record GroupView(LinkView page, String anchor, Html text, List<LineView> questions) {

    public GroupView {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question.
   *
   * @param id its anchor, here and on the group's page
   * @param formerIds its anchors before it was renamed
   * @param answer the way to its answer; the label asks it in plain text
   * @param traits what else there is to choose by: its level, its stage, its problem; plain text
   */
  public record LineView(String id, List<String> formerIds, LinkView answer, List<String> traits) {

    public LineView {
      formerIds = List.copyOf(formerIds);
      traits = List.copyOf(traits);
    }
  }
}
