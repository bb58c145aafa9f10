package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal.
 *
 * @param summary one line
 * @param sections what its body says
 * @param figures the numbers of its body, if there are some
 * @param aside the end of the page
 */
public record SignalView(
    FrameView frame,
    Html summary,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public SignalView {
    sections = List.copyOf(sections);
  }
}
