package dev.lectern.generator.site;

import dev.lectern.content.Exchange;
import dev.lectern.content.Prose;
import dev.lectern.content.Source;
import dev.lectern.content.Text;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.document.SourceWords;
import dev.lectern.generator.markdown.MarkdownHtml;
import dev.lectern.generator.view.ExchangeView;
import dev.lectern.generator.view.Html;
import dev.lectern.generator.view.SectionView;
import dev.lectern.generator.view.SourceView;
import java.util.List;

/** Content's texts as they stand on one page, with that page's links. */
final class PageText {

  private final MarkdownHtml markdown;
  private final PageLinks links;
  private final Deadline deadline;
  private final PageFigures figures;
  private final KnownTables tables;

  PageText(
      MarkdownHtml markdown,
      PageLinks links,
      Deadline deadline,
      PageFigures figures,
      KnownTables tables) {
    this.tables = tables;
    this.deadline = deadline;
    this.markdown = markdown;
    this.links = links;
    this.figures = figures;
  }

  PageFigures figures() {
    return figures;
  }

  KnownTables tables() {
    return tables;
  }

  Html inline(Text text) {
    deadline.check();
    return text.isEmpty() ? Html.EMPTY : new Html(markdown.inline(text, links));
  }

  List<Html> inline(List<Text> texts) {
    return texts.stream().map(this::inline).toList();
  }

  Html blocks(Prose prose) {
    return blocks(prose, 0);
  }

  Html blocks(Prose prose, int headingShift) {
    deadline.check();
    return prose.isEmpty()
        ? Html.EMPTY
        : new Html(markdown.blocks(prose, links, figures, headingShift));
  }

  SectionView section(String title, Prose prose) {
    return new SectionView(title, prose.anchor(), blocks(prose));
  }

  ExchangeView exchange(Exchange exchange) {
    return new ExchangeView(inline(exchange.ask()), inline(exchange.answer()));
  }

  List<ExchangeView> exchanges(List<Exchange> exchanges) {
    return exchanges.stream().map(this::exchange).toList();
  }

  static SourceView source(Source source) {
    return new SourceView(
        source.id(),
        source.authors(),
        source.title(),
        source.year(),
        SourceWords.type(source),
        SourceWords.read(source),
        source.url());
  }

  static List<SourceView> sources(List<Source> sources) {
    return sources.stream().map(PageText::source).toList();
  }
}
