package dev.lectern.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern.
 *
 * @param summary one line
 * @param traits by which it is compared
 * @param bestFor where it fits
 * @param sections what its body says
 * @param figures the numbers of its body, if there are some
 * @param comparison all patterns side by side
 * @param aside the end of the page
 */
public record PatternView(
    FrameView frame,
    Html summary,
    List<TraitView> traits,
    List<Html> bestFor,
    List<SectionView> sections,
    @Nullable FiguresView figures,
    TableView comparison,
    AsideView aside)
    implements PageView {

  public PatternView {
    traits = List.copyOf(traits);
    bestFor = List.copyOf(bestFor);
    sections = List.copyOf(sections);
  }
}
