package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.markdown.MarkdownToHtml;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.schema.FrontMatterSchema;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.PageView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renders the files of the site. */
public final class SiteRenderer {

  private final ValidContent content;
  private final OutputPlan plan;
  private final Drawings drawings;
  private final FrontMatterSchema schemas;
  private final TemplateEngine templates = new TemplateEngine();
  private final MarkdownToHtml markdown;
  private final EntryPages entryPages;
  private final KindPages kindPages;
  private final FixedPages fixedPages;

  /**
   * @param drawings the pictures of all diagrams of the content
   * @param schemas what can be written in front matter
   */
  public SiteRenderer(
      ValidContent content, OutputPlan plan, Drawings drawings, FrontMatterSchema schemas) {
    this.schemas = schemas;
    this.content = content;
    this.plan = plan;
    this.drawings = drawings;
    this.markdown = new MarkdownToHtml(new FigureCitations(content));
    PageFrames frames = new PageFrames(content, plan);
    DocumentLayout layout = new DocumentLayout(content);
    this.entryPages = new EntryPages(content, frames, layout);
    this.kindPages = new KindPages(content, frames, layout);
    this.fixedPages = new FixedPages(content, plan, frames, layout);
  }

  /** All files of the site, in the order of the plan. */
  public List<RenderedFile> render() {
    Map<OutputPath, RenderedFile> files = new LinkedHashMap<>();
    for (PlannedOutput output : plan.site()) {
      if (!(output instanceof PlannedOutput.SearchFile)) {
        files.put(output.path(), render(output));
      }
    }
    SiteSearch search = SiteSearch.of(content, plan, files);
    return plan.site().stream()
        .map(
            output ->
                output instanceof PlannedOutput.SearchFile file
                    ? search.file(file)
                    : Objects.requireNonNull(files.get(output.path())))
        .toList();
  }

  private RenderedFile render(PlannedOutput output) {
    OutputPath path = output.path();
    if (output instanceof PlannedOutput.EntryPage page) {
      PageLinks links = links(path);
      return page(path, entryPages.page(content.get(page.entry()), links, text(links)));
    } else if (output instanceof PlannedOutput.KindPage page) {
      PageLinks links = links(path);
      return page(path, kindPages.page(page.kind(), links, text(links)));
    } else if (output instanceof PlannedOutput.FixedPage page) {
      PageLinks links = links(page);
      return page(path, fixedPages.page(page.name(), links, text(links)));
    } else if (output instanceof PlannedOutput.Asset) {
      return SiteAssets.file(path, content.schedule());
    } else if (output instanceof PlannedOutput.SchemaFile file) {
      String site = content.skill().identity().siteUrl();
      String address = site.isEmpty() ? "" : PublicAddress.of(site, path);
      return RenderedFile.text(path, schemas.text(file.kind(), address));
    } else if (output instanceof PlannedOutput.Sitemap) {
      return Sitemap.of(path, content.skill().identity().siteUrl(), plan);
    }
    throw new IllegalArgumentException("not a file of the site: " + path);
  }

  private RenderedFile page(OutputPath path, PageView view) {
    return RenderedFile.text(path, templates.render(view));
  }

  private PageText text(PageLinks links) {
    return new PageText(markdown, links, new PageFigures(drawings, templates, links));
  }

  private PageLinks links(OutputPath page) {
    return PageLinks.relative(plan, page);
  }

  /** A server shows the page "not found" at any address, so its links begin at the root. */
  private PageLinks links(PlannedOutput.FixedPage page) {
    String site = content.skill().identity().siteUrl();
    return page.name() == PlannedOutput.FixedPage.Name.NOT_FOUND && !site.isEmpty()
        ? PageLinks.fromRoot(plan, page.path(), PublicAddress.root(site))
        : links(page.path());
  }
}
