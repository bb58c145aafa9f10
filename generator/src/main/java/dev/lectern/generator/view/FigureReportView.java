package dev.lectern.generator.view;

import java.util.List;

/**
 * How many figures there are, by what one knows them from and by whose they are.
 *
 * @param bases those that figures have, in the order of the columns
 * @param kinds those whose entries have figures, in the order of the site
 */
public record FigureReportView(FrameView frame, List<BasisView> bases, List<KindView> kinds)
    implements PageView {

  public FigureReportView {
    bases = List.copyOf(bases);
    kinds = List.copyOf(kinds);
  }

  /**
   * What one knows figures from.
   *
   * @param title what they have in common
   * @param anchor its id
   * @param text one line about them
   * @param count how many they are
   */
  public record BasisView(String title, String anchor, String text, int count) {}

  /**
   * The entries of a kind.
   *
   * @param page the page with their figures
   * @param anchor the heading's id
   * @param entries in their order
   */
  public record KindView(LinkView page, String anchor, List<EntryView> entries) {

    public KindView {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry.
   *
   * @param figures the way to its figures
   * @param counts how many of them there are, one for each basis
   */
  public record EntryView(LinkView figures, List<Integer> counts) {

    public EntryView {
      counts = List.copyOf(counts);
    }
  }
}
