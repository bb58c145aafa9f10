package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Link;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PageLocation;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.PracticeFile;
import dev.lectern.generator.plan.PlannedOutput.SearchFile;
import java.util.Optional;

/**
 * How one page links to others. Links are relative, so that the site works under any address and
 * from a disk; a page that a server shows at any address has links from the site's root instead.
 */
final class PageLinks implements LinkHrefs {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final OutputPlan plan;
  private final OutputPath page;
  private final String root;

  private PageLinks(OutputPlan plan, OutputPath page, String root) {
    this.plan = plan;
    this.page = page;
    this.root = root;
  }

  /** The links of a page at its own address. */
  static PageLinks relative(OutputPlan plan, OutputPath page) {
    return new PageLinks(plan, page, "");
  }

  /**
   * The links of a page that may be shown at any address.
   *
   * @param root the path of the site on its server, with a slash at both ends
   */
  static PageLinks fromRoot(OutputPlan plan, OutputPath page, String root) {
    return new PageLinks(plan, page, root);
  }

  OutputPath page() {
    return page;
  }

  @Override
  public Optional<String> href(Link.Target target) {
    if (target instanceof Link.ToWeb web) {
      return Optional.of(web.url());
    }
    Link.ToEntry link = (Link.ToEntry) target;
    PageLocation location = plan.page(link.entry());
    boolean hasItsHeadings = link.entry().kind() != Kind.SKILL;
    return Optional.of(
        link.anchor().isEmpty() || !hasItsHeadings
            ? href(location)
            : href(new PageLocation(location.path(), link.anchor())));
  }

  String href(EntryId entry) {
    return href(plan.page(entry));
  }

  String href(Kind kind) {
    return href(plan.page(kind));
  }

  String href(FixedPage.Name name) {
    return href(plan.page(name));
  }

  /** The way to what can be written in the front matter of a kind. */
  String schema(Kind kind) {
    return href(plan.schema(kind));
  }

  String href(SearchFile.Part part) {
    return href(plan.file(part));
  }

  String href(PracticeFile.Part part) {
    return href(plan.file(part));
  }

  /** The way to a file of the site, if it has one there. */
  Optional<String> hrefIfPlanned(OutputPath path) {
    return plan.has(path) ? Optional.of(href(new PageLocation(path, ""))) : Optional.empty();
  }

  /** The way to a file of the site that every site has. */
  String asset(String name) {
    return assets() + name;
  }

  /** The way to the folder of assets, with a slash at its end. */
  String assets() {
    String css = href(new PageLocation(OutputPath.of("assets/site.css"), ""));
    return css.substring(0, css.lastIndexOf('/') + 1);
  }

  private String href(PageLocation location) {
    return root.isEmpty() ? location.hrefFrom(page) : root + location.hrefFrom(TOP);
  }
}
