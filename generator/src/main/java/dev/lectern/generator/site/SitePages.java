package dev.lectern.generator.site;

import dev.lectern.content.Problem;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.content.work.Remembered;
import dev.lectern.content.work.ValueHash;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.MarkdownInputs;
import dev.lectern.generator.markdown.MarkdownToHtml;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.search.MainPart;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.PageView;
import dev.lectern.generator.view.TableView;
import java.util.List;
import java.util.Map;

/** Makes pages: from what is planned to a view, and from the view to markup. */
final class SitePages {

  private final ValidContent content;
  private final OutputPlan plan;
  private final Drawings drawings;
  private final PublishedAssets assets;
  private final TemplateEngine templates;
  private final FigureCitations citations;
  private final MarkdownToHtml markdown;
  private final Remembered<PageFigures.Picture, String> pictures;
  private final EntryPages entryPages;
  private final KindPages kindPages;
  private final RoundPages roundPages;
  private final FixedPages fixedPages;
  private final Books books;
  private final DefinitionNotes definitions;
  private final OwnFigures ownFigures;
  private final RememberedPages told;

  /**
   * A page.
   *
   * @param terms the anchors in the glossary whose definitions it has, or would have; sorted
   */
  record Page(RenderedFile file, List<String> terms) {}

  SitePages(
      ValidContent content,
      OutputPlan plan,
      Drawings drawings,
      PublishedAssets assets,
      TemplateEngine templates,
      PageHistory history,
      DocumentLayout layout,
      SitePractice practice,
      RememberedSite remembered,
      RememberedPages told) {
    this.told = told;
    this.content = content;
    this.plan = plan;
    this.drawings = drawings;
    this.assets = assets;
    this.templates = templates;
    this.citations = new FigureCitations(content);
    this.markdown = new MarkdownToHtml(citations, remembered.html());
    this.pictures = remembered.pictures();
    PageFrames frames = new PageFrames(content, plan, history);
    this.entryPages = new EntryPages(content, frames, layout);
    this.kindPages = new KindPages(content, plan, frames, layout);
    this.roundPages = new RoundPages(content, frames);
    this.fixedPages = new FixedPages(content, plan, frames, layout, roundPages, practice);
    this.books = new Books(content, plan, frames);
    this.definitions = new DefinitionNotes(content, plan);
    this.ownFigures = new OwnFigures(citations);
  }

  /** Whether it is a page with a view that is not made of others. */
  static boolean isPage(PlannedOutput output) {
    return output instanceof PlannedOutput.EntryPage
        || output instanceof PlannedOutput.KindPage
        || output instanceof PlannedOutput.GroupPage
        || output instanceof PlannedOutput.FiguresPage
        || output instanceof PlannedOutput.RoundPage
        || output instanceof PlannedOutput.FixedPage && !SiteFiles.isBook(output);
  }

  /** A page, from its view to its bytes. */
  Page page(PlannedOutput output) {
    PageLinks links = links(output);
    PageText text = text(links);
    String html = templates.render(view(output, links, text));
    if (output instanceof PlannedOutput.RoundPage) {
      return new Page(finished(links, html), List.of()); // nobody looks up terms in a hurry
    }
    DefinitionNotes.Defined defined = definitions.added(html, links, text);
    String page =
        output instanceof PlannedOutput.EntryPage entry
            ? ownFigures.shortened(defined.html(), entry.entry())
            : defined.html();
    return new Page(finished(links, page), List.copyOf(defined.asked()));
  }

  private PageView view(PlannedOutput output, PageLinks links, PageText text) {
    if (output instanceof PlannedOutput.EntryPage page) {
      return entryPages.page(content.get(page.entry()), links, text);
    } else if (output instanceof PlannedOutput.KindPage page) {
      return kindPages.page(page.kind(), links, text);
    } else if (output instanceof PlannedOutput.GroupPage page) {
      return kindPages.group(page, links, text);
    } else if (output instanceof PlannedOutput.FiguresPage page) {
      return fixedPages.figures(page, links, text);
    } else if (output instanceof PlannedOutput.RoundPage page) {
      return roundPages.page((Problem) content.get(page.problem()), links, text);
    }
    return fixedPages.page(((PlannedOutput.FixedPage) output).name(), links, text);
  }

  /**
   * A page with what follows from its markup alone, whatever view it has. Without a last line end,
   * as scripts and style sheets are too: see {@link PublishedAssets}.
   */
  static RenderedFile finished(PageLinks links, String html) {
    return RenderedFile.text(
        links.page(), PrintedLinks.numbered(HeadingAnchors.linked(html)).stripTrailing());
  }

  /** The book is bound of the finished pages. */
  RenderedFile book(OutputPath path, Map<OutputPath, MainPart> mains) {
    PageLinks links = links(path);
    PageText text = text(links);
    String html = templates.render(books.page(links, text, mains));
    return finished(links, definitions.added(html, links, text).html());
  }

  /** Tells a hash what a page would be made of, but for the definitions of terms. */
  void tell(ValueHash hash, PlannedOutput output) {
    PageLinks links = links(output);
    hash.add(view(output, links, telling(links, hash)));
    definitions.tell(hash, links);
    if (output instanceof PlannedOutput.EntryPage page) {
      hash.add(citations.of(page.entry()));
    }
  }

  /** Tells a hash what the definitions of terms on a page would be made of. */
  void tell(ValueHash hash, PlannedOutput output, List<String> terms) {
    PageLinks links = links(output);
    definitions.tell(hash, terms, links, telling(links, hash));
  }

  /** A page's texts that are not made, but told to a hash. */
  private PageText telling(PageLinks links, ValueHash hash) {
    PageFigures figures =
        new PageFigures(
            drawings,
            templates,
            links,
            picture -> {
              hash.add(picture.svg().text()).add(picture.id()).add(picture.title());
              hash.add(picture.description()).add(picture.hrefs());
              return "";
            });
    return new PageText(
        new MarkdownInputs(markdown, hash),
        links,
        content.deadline(),
        figures,
        (number, table, made) -> {
          hash.add(
              told.tableHash(
                  links.page(),
                  number,
                  table,
                  () -> {
                    ValueHash own = new ValueHash();
                    return own.add(made.apply(telling(links, own))).hex();
                  }));
          return TableView.EMPTY;
        });
  }

  PageText text(PageLinks links) {
    return new PageText(
        markdown,
        links,
        content.deadline(),
        new PageFigures(
            drawings, templates, links, picture -> pictures.get(picture, PageFigures::markup)),
        (number, table, made) ->
            told.table(links.page(), number, table, () -> made.apply(text(links))));
  }

  private PageLinks links(PlannedOutput output) {
    return output instanceof PlannedOutput.FixedPage page ? links(page) : links(output.path());
  }

  PageLinks links(OutputPath page) {
    return PageLinks.relative(plan, assets, page);
  }

  /** A server shows the page "not found" at any address, so its links begin at the root. */
  private PageLinks links(PlannedOutput.FixedPage page) {
    String site = content.skill().identity().siteUrl();
    return page.name() == PlannedOutput.FixedPage.Name.NOT_FOUND && !site.isEmpty()
        ? PageLinks.fromRoot(plan, assets, page.path(), PublicAddress.root(site))
        : links(page.path());
  }
}
