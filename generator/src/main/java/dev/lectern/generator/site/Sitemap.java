package dev.lectern.generator.site;

import dev.lectern.generator.history.Commit;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;
import java.util.Optional;

/** The list of pages for search engines, by the sitemap protocol 0.9. */
final class Sitemap {

  private Sitemap() {}

  /**
   * @param history when pages last changed; where it is not known, nothing is said of it
   */
  static RenderedFile of(OutputPath path, String site, OutputPlan plan, PageHistory history) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    plan.site().stream()
        .filter(Sitemap::isListed)
        .map(output -> url(PublicAddress.of(site, output.path()), change(output, history)))
        .sorted()
        .forEach(xml::append);
    return RenderedFile.text(path, xml.append("</urlset>\n").toString());
  }

  private static String url(String address, Optional<Commit> change) {
    return "<url><loc>"
        + HtmlEscape.text(address)
        + "</loc>"
        + change.map(last -> "<lastmod>" + last.date() + "</lastmod>").orElse("")
        + "</url>\n";
  }

  private static Optional<Commit> change(PlannedOutput output, PageHistory history) {
    if (output instanceof PlannedOutput.EntryPage page) {
      return history.change(page.entry());
    } else if (output instanceof PlannedOutput.KindPage page) {
      return history.change(page.kind());
    } else if (output instanceof PlannedOutput.GroupPage page) {
      return history.change(page);
    } else if (output instanceof PlannedOutput.FiguresPage page) {
      return history.change(page);
    } else if (output instanceof PlannedOutput.FixedPage page) {
      return history.change(page.name());
    }
    return Optional.empty();
  }

  private static boolean isListed(PlannedOutput output) {
    boolean page = output.path().extension().equals("html");
    boolean unlisted =
        output instanceof PlannedOutput.FixedPage fixed
            && (fixed.name() == PlannedOutput.FixedPage.Name.NOT_FOUND
                || fixed.name() == PlannedOutput.FixedPage.Name.BOOK);
    return page && !unlisted && !(output instanceof PlannedOutput.Redirect);
  }
}
