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
 * @param traits by which it is compared within its group; empty if its group declares none
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
    List<TraitView> traits,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    AsideView aside)
    implements PageView {

  public TechniqueView {
    traits = List.copyOf(traits);
    sections = List.copyOf(sections);
  }
}
