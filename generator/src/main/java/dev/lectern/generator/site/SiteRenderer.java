package dev.lectern.generator.site;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.LoadRules;
import dev.lectern.content.source.Span;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Renders the files of the site. */
public final class SiteRenderer {

  /** The most bytes of all files together; they are in memory until the last is made. */
  static final long MAX_BYTES = 64L * 1024 * 1024;

  private final ValidContent content;
  private final OutputPlan plan;
  private final Drawings drawings;
  private final FrontMatterSchema schemas;
  private final TemplateEngine templates = new TemplateEngine();
  private final MarkdownToHtml markdown;
  private final EntryPages entryPages;
  private final KindPages kindPages;
  private final FixedPages fixedPages;
  private final SitePractice practice;

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
    this.practice = new SitePractice(content, plan);
    this.fixedPages = new FixedPages(content, plan, frames, layout, practice);
  }

  /** All files of the site, in the order of the plan; no value if they grow too large together. */
  public Outcome<List<RenderedFile>> render() {
    Map<OutputPath, RenderedFile> files = new LinkedHashMap<>();
    long bytes = 0;
    for (PlannedOutput output : plan.site()) {
      if (!(output instanceof PlannedOutput.SearchFile)) {
        RenderedFile file = render(output);
        bytes += file.size();
        if (bytes > MAX_BYTES) {
          return Outcome.failed(List.of(tooLarge(output)));
        }
        files.put(output.path(), file);
      }
    }
    SiteSearch search = SiteSearch.of(content, plan, files);
    List<RenderedFile> all = new ArrayList<>();
    for (PlannedOutput output : plan.site()) {
      all.add(
          output instanceof PlannedOutput.SearchFile file
              ? search.file(file)
              : Objects.requireNonNull(files.get(output.path())));
    }
    return Outcome.of(List.copyOf(all), List.of());
  }

  private Diagnostic tooLarge(PlannedOutput output) {
    return Diagnostic.error(
        LoadRules.FILE_READABLE,
        place(output),
        "With this page the site has more than "
            + MAX_BYTES
            + " bytes. Publish the content as two skills.");
  }

  private RenderedFile render(PlannedOutput output) {
    OutputPath path = output.path();
    content.deadline().begin(place(output));
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
    } else if (output instanceof PlannedOutput.PracticeFile file) {
      return practice.file(file);
    } else if (output instanceof PlannedOutput.SchemaFile file) {
      String site = content.skill().identity().siteUrl();
      String address = site.isEmpty() ? "" : PublicAddress.of(site, path);
      return RenderedFile.text(path, schemas.text(file.kind(), address));
    } else if (output instanceof PlannedOutput.Sitemap) {
      return Sitemap.of(path, content.skill().identity().siteUrl(), plan);
    }
    throw new IllegalArgumentException("not a file of the site: " + path);
  }

  /** Where what an output shows was written; that of the skill where it shows something of all. */
  private Span place(PlannedOutput output) {
    if (output instanceof PlannedOutput.EntryPage page) {
      return content.get(page.entry()).span();
    }
    return output instanceof PlannedOutput.KindPage page
        ? content.overview(page.kind()).span()
        : content.skill().span();
  }

  private RenderedFile page(OutputPath path, PageView view) {
    return RenderedFile.text(path, templates.render(view));
  }

  private PageText text(PageLinks links) {
    return new PageText(
        markdown, links, content.deadline(), new PageFigures(drawings, templates, links));
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
