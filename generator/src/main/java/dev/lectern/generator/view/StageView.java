package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage.
 *
 * @param kind the name of the kind, singular
 * @param bar the clock of a round
 * @param order its place
 * @param minutes how long it is
 * @param from the minute it begins
 * @param to the minute it ends
 * @param hue which of the stage colours it has
 * @param question what it answers
 * @param settles what stands when it is over
 * @param draw what goes on the board
 * @param purpose why
 * @param leave what stays readable; may be empty
 * @param rubric what scores 1, 2 and so on; may be empty
 * @param sections what its body says
 * @param figures the numbers of its body, if there are some
 * @param aside the end of the page
 */
public record StageView(
    FrameView frame,
    String kind,
    StageBarView bar,
    int order,
    int minutes,
    int from,
    int to,
    int hue,
    Html question,
    List<Html> settles,
    Html draw,
    Html purpose,
    Html leave,
    List<Html> rubric,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public StageView {
    settles = List.copyOf(settles);
    rubric = List.copyOf(rubric);
    sections = List.copyOf(sections);
  }
}
