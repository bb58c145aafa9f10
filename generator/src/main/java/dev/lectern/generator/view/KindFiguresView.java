package dev.lectern.generator.view;

import java.util.List;

/**
 * All figures of a kind's entries, to check them.
 *
 * @param entries those that have figures, in the order of the site
 */
public record KindFiguresView(FrameView frame, List<EntryView> entries) implements PageView {

  public KindFiguresView {
    entries = List.copyOf(entries);
  }

  /**
   * The figures of one entry.
   *
   * @param entry the way to it
   * @param anchor the heading's id
   * @param counts how many figures there are, by what one knows them from; plain text
   * @param figures what vouches for least is first, and each sort in the entry's order
   */
  public record EntryView(LinkView entry, String anchor, String counts, List<FigureView> figures) {

    public EntryView {
      figures = List.copyOf(figures);
    }
  }
}
