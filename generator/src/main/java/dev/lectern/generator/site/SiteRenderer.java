package dev.lectern.generator.site;

import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.document.DocumentLayout;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.PageView;
import java.util.List;

/** Renders the files of the site. */
public final class SiteRenderer {

  private final ValidContent content;
  private final OutputPlan plan;
  private final TemplateEngine templates = new TemplateEngine();
  private final EntryPages entryPages;
  private final KindPages kindPages;
  private final FixedPages fixedPages;

  public SiteRenderer(ValidContent content, OutputPlan plan) {
    this.content = content;
    this.plan = plan;
    PageFrames frames = new PageFrames(content, plan);
    DocumentLayout layout = new DocumentLayout(content);
    this.entryPages = new EntryPages(content, frames, layout);
    this.kindPages = new KindPages(content, frames, layout);
    this.fixedPages = new FixedPages(content, plan, frames, layout);
  }

  /** All files of the site, in the order of the plan. */
  public List<RenderedFile> render() {
    return plan.site().stream().map(this::render).toList();
  }

  private RenderedFile render(PlannedOutput output) {
    OutputPath path = output.path();
    if (output instanceof PlannedOutput.EntryPage page) {
      return page(path, entryPages.page(content.get(page.entry()), links(path)));
    } else if (output instanceof PlannedOutput.KindPage page) {
      return page(path, kindPages.page(page.kind(), links(path)));
    } else if (output instanceof PlannedOutput.FixedPage page) {
      return page(path, fixedPages.page(page.name(), links(page)));
    } else if (output instanceof PlannedOutput.Asset) {
      return SiteAssets.file(path);
    } else if (output instanceof PlannedOutput.Sitemap) {
      return Sitemap.of(path, content.skill().identity().siteUrl(), plan);
    }
    throw new IllegalArgumentException("not a file of the site: " + path);
  }

  private RenderedFile page(OutputPath path, PageView view) {
    return RenderedFile.text(path, templates.render(view));
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
