package dev.lectern.generator.site;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Link;
import dev.lectern.content.Problem;
import dev.lectern.generator.markdown.LinkHrefs;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PageLocation;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import dev.lectern.generator.plan.PlannedOutput.PracticeFile;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How one page links to others. Links are relative, so that the site works under any address and
 * from a disk; a page that a server shows at any address has links from the site's root instead.
 */
final class PageLinks implements LinkHrefs {

  private static final OutputPath TOP = OutputPath.of("index.html");

  private final OutputPlan plan;
  private final PublishedAssets assets;
  private final OutputPath page;
  private final String root;

  private PageLinks(OutputPlan plan, PublishedAssets assets, OutputPath page, String root) {
    this.plan = plan;
    this.assets = assets;
    this.page = page;
    this.root = root;
  }

  /** The links of a page at its own address. */
  static PageLinks relative(OutputPlan plan, PublishedAssets assets, OutputPath page) {
    return new PageLinks(plan, assets, page, "");
  }

  /**
   * The links of what may be shown at any address.
   *
   * @param root the path of the site on its server, with a slash at both ends; or all of its
   *     address, with a slash at its end
   */
  static PageLinks fromRoot(OutputPlan plan, PublishedAssets assets, OutputPath page, String root) {
    return new PageLinks(plan, assets, page, root);
  }

  OutputPath page() {
    return page;
  }

  /** What is the same for pages that link to any other page in the same way. */
  String base() {
    String path = page.value();
    return root.isEmpty() ? path.substring(0, path.lastIndexOf('/') + 1) : root;
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

  /** The way to a page of the plan. */
  String href(OutputPath path) {
    return href(new PageLocation(path, ""));
  }

  /** The way to the figures of an entry among those of its kind. */
  String figures(EntryId entry) {
    return href(plan.figures(entry));
  }

  /** The way to the page on which one practises a problem. */
  String round(Problem problem) {
    return href(plan.round(problem.key()));
  }

  /** The way to what can be written in the front matter of a kind. */
  String schema(Kind kind) {
    return href(plan.schema(kind));
  }

  /** The way to each file beside the pages, by the name that templates know: {@code site.css}. */
  Map<String, String> assets() {
    if (root.isEmpty()) {
      return assets.hrefsFrom(page);
    }
    Map<String, String> hrefs = new TreeMap<>();
    assets.hrefsFrom(TOP).forEach((name, href) -> hrefs.put(name, root + href));
    return hrefs;
  }

  /** The way to one of them. */
  String asset(String name) {
    return Objects.requireNonNull(assets().get(name), name);
  }

  /** The way to what the site was made of. */
  String buildInfo() {
    return href(plan.buildInfo());
  }

  /** The way to the changes for feed readers; empty if the site has none. */
  String feed() {
    return plan.feed().map(this::href).orElse("");
  }

  /** The way to what the page says in Markdown, if there is such a file. */
  Optional<String> twin() {
    return plan.twin(page).map(file -> href(new PageLocation(file, "")));
  }

  String href(PracticeFile.Part part) {
    return href(plan.file(part));
  }

  /** The way to a file of the site, if it has one there. */
  Optional<String> hrefIfPlanned(OutputPath path) {
    return plan.has(path) ? Optional.of(href(new PageLocation(path, ""))) : Optional.empty();
  }

  private String href(PageLocation location) {
    return root.isEmpty() ? location.hrefFrom(page) : root + location.hrefFrom(TOP);
  }
}
