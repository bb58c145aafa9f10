package dev.lectern.generator.site;

import dev.lectern.content.Figured;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.FigureBasis;
import dev.lectern.generator.view.FigureReportView;
import dev.lectern.generator.view.FigureView;
import dev.lectern.generator.view.LinkView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sorts all figures by what one knows them from: nobody, a source, or a formula. */
final class FigureReport {

  private FigureReport() {}

  /** The sections that have figures. */
  static List<FigureReportView.SectionView> sections(
      ValidContent content, PageLinks links, PageText text) {
    List<FigureReportView.SectionView> sections = new ArrayList<>();
    for (FigureBasis basis : FigureBasis.values()) {
      List<FigureReportView.EntryView> entries = new ArrayList<>();
      int count = 0;
      for (Figured entry : content.figured()) {
        List<FigureView> figures =
            Stream.concat(
                    Figures.rows(entry.calculation(), text).stream(),
                    entry.typedAmounts().stream().map(Budgets::figure))
                .filter(figure -> figure.basis().equals(basis.word()))
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
                basis.title(), "_" + basis.word(), basis.text(), count, entries));
      }
    }
    return sections;
  }
}
