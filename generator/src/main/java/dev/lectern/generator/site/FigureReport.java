package dev.lectern.generator.site;

import dev.lectern.content.Figured;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.view.FigureReportView;
import dev.lectern.generator.view.FigureView;
import dev.lectern.generator.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sorts all figures by what one knows them from: nobody, a source, or a formula. */
final class FigureReport {

  private record Section(String basis, String title, String text) {}

  /** What vouches for least is first. */
  private static final List<Section> SECTIONS =
      List.of(
          new Section(
              "assumed",
              "Assumed",
              "Chosen so that there is something to compute with; nobody vouches for them."),
          new Section("cited", "From a source", "Read where the link leads."),
          new Section(
              "derived", "Computed", "By the formula beside each, from the figures above."));

  private FigureReport() {}

  /** The sections that have figures. */
  static List<FigureReportView.SectionView> sections(
      ValidContent content, PageLinks links, PageText text) {
    List<FigureReportView.SectionView> sections = new ArrayList<>();
    for (Section section : SECTIONS) {
      List<FigureReportView.EntryView> entries = new ArrayList<>();
      int count = 0;
      for (Figured entry : content.figured()) {
        List<FigureView> figures =
            Stream.concat(
                    Figures.rows(entry.calculation(), text).stream(),
                    entry.typedAmounts().stream().map(Budgets::figure))
                .filter(figure -> figure.basis().equals(section.basis()))
                .toList();
        if (!figures.isEmpty()) {
          count += figures.size();
          entries.add(
              new FigureReportView.EntryView(
                  new LinkView(entry.title(), links.href(entry.key())), figures));
        }
      }
      if (count > 0) {
        sections.add(
            new FigureReportView.SectionView(
                section.title(), "_" + section.basis(), section.text(), count, entries));
      }
    }
    return sections;
  }
}
