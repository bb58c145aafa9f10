package dev.lectern.generator.view;

import java.util.List;

/**
 * A pattern.
 *
 * @param summary one line
 * @param traits by which it is compared
 * @param bestFor where it fits
 * @param sections what its body says
 * @param comparison all patterns side by side
 * @param aside the end of the page
 */
public record PatternView(
    FrameView frame,
    Html summary,
    List<TraitView> traits,
    List<Html> bestFor,
    List<SectionView> sections,
    TableView comparison,
    AsideView aside)
    implements PageView {

  public PatternView {
    traits = List.copyOf(traits);
    bestFor = List.copyOf(bestFor);
    sections = List.copyOf(sections);
  }
}
