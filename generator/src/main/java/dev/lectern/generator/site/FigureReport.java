package dev.lectern.generator.site;

import dev.lectern.content.Figured;
import dev.lectern.content.Kind;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Once;
import dev.lectern.generator.document.FigureBasis;
import dev.lectern.generator.document.FigureCounts;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.view.FigureReportView;
import dev.lectern.generator.view.FigureView;
import dev.lectern.generator.view.KindFiguresView;
import dev.lectern.generator.view.LinkView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All figures by what one knows them from: nobody, a source, or a formula. An overview counts them;
 * for each kind there is a page on which each figure stands beside those that it rests on.
 */
final class FigureReport {

  private final ValidContent content;
  private final OutputPlan plan;
  private final Once<FigureCounts> counts;

  FigureReport(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
    this.counts = new Once<>(() -> new FigureCounts(content.figured()));
  }

  /** What the columns of the overview are. */
  List<FigureReportView.BasisView> bases() {
    return counts.get().bases().stream()
        .map(
            basis ->
                new FigureReportView.BasisView(
                    basis.title(), "_" + basis.word(), basis.text(), counts.get().of(basis)))
        .toList();
  }

  /** The rows of the overview. */
  List<FigureReportView.KindView> kinds(PageLinks links) {
    return plan.figures().stream()
        .map(
            page ->
                new FigureReportView.KindView(
                    new LinkView(content.overview(page.kind()).title(), links.href(page.path())),
                    "_" + page.kind().folder(),
                    figured(page.kind()).map(entry -> line(entry, links)).toList()))
        .toList();
  }

  private FigureReportView.EntryView line(Figured entry, PageLinks links) {
    return new FigureReportView.EntryView(
        new LinkView(entry.title(), links.figures(entry.key())),
        counts.get().bases().stream().map(basis -> FigureCounts.of(entry, basis)).toList());
  }

  /** The entries of a kind with their figures. */
  List<KindFiguresView.EntryView> entries(Kind kind, PageLinks links, PageText text) {
    return figured(kind)
        .map(
            entry ->
                new KindFiguresView.EntryView(
                    new LinkView(entry.title(), links.href(entry.key())),
                    entry.key().id(),
                    FigureCounts.words(entry),
                    figures(entry, text)))
        .toList();
  }

  private Stream<Figured> figured(Kind kind) {
    return content.figured().stream().filter(entry -> entry.key().kind() == kind);
  }

  private static List<FigureView> figures(Figured entry, PageText text) {
    return Stream.concat(
            Figures.rows(entry.calculation(), text).stream(),
            entry.typedAmounts().stream().map(Budgets::figure))
        .sorted(Comparator.comparing(FigureReport::basis))
        .toList();
  }

  private static FigureBasis basis(FigureView figure) {
    return Stream.of(FigureBasis.values())
        .filter(basis -> basis.word().equals(figure.basis()))
        .findFirst()
        .orElseThrow();
  }
}
