package dev.lectern.generator.view;

import java.util.List;

/**
 * All figures by what one knows them from.
 *
 * @param sections those that have figures, in the order of the page
 */
public record FigureReportView(FrameView frame, List<SectionView> sections) implements PageView {

  public FigureReportView {
    sections = List.copyOf(sections);
  }

  /**
   * The figures with one basis.
   *
   * @param title what they have in common
   * @param anchor the heading's id
   * @param text one line about them
   * @param count how many they are
   * @param entries whose they are, in the order of the site
   */
  public record SectionView(
      String title, String anchor, String text, int count, List<EntryView> entries) {

    public SectionView {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The figures of one entry with one basis.
   *
   * @param entry the way to it
   * @param figures in its order
   */
  public record EntryView(LinkView entry, List<FigureView> figures) {

    public EntryView {
      figures = List.copyOf(figures);
    }
  }
}
