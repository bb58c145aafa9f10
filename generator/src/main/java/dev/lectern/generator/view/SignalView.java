package dev.lectern.generator.view;

import java.util.List;

/**
 * A signal.
 *
 * @param summary one line
 * @param sections what its body says
 * @param aside the end of the page
 */
public record SignalView(FrameView frame, Html summary, List<SectionView> sections, AsideView aside)
    implements PageView {

  public SignalView {
    sections = List.copyOf(sections);
  }
}
