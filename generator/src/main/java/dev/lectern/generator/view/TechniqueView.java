package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technique.
 *
 * @param group where it is gathered
 * @param summary what it is
 * @param takeFor what to take it for
 * @param caution what to mind
 * @param sections what its body says
 * @param figures the numbers of its body, if there are some
 * @param aside the end of the page
 */
public record TechniqueView(
    FrameView frame,
    String group,
    Html summary,
    Html takeFor,
    Html caution,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public TechniqueView {
    sections = List.copyOf(sections);
  }
}
