package dev.lectern.generator.view;

import java.util.List;

/**
 * An anti-pattern.
 *
 * @param summary one line
 * @param novice what a novice does
 * @param expert what an expert does
 * @param detection how to tell
 * @param sections what else its body says
 * @param aside the end of the page
 */
public record AntiPatternView(
    FrameView frame,
    Html summary,
    SectionView novice,
    SectionView expert,
    SectionView detection,
    List<SectionView> sections,
    AsideView aside)
    implements PageView {

  public AntiPatternView {
    sections = List.copyOf(sections);
  }
}
