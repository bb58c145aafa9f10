package dev.lectern.generator.site;

import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput;

/** The list of pages for search engines, by the sitemap protocol 0.9. */
final class Sitemap {

  private Sitemap() {}

  static RenderedFile of(OutputPath path, String site, OutputPlan plan) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    plan.site().stream()
        .filter(Sitemap::isListed)
        .map(output -> PublicAddress.of(site, output.path()))
        .sorted()
        .forEach(
            address ->
                xml.append("<url><loc>").append(HtmlEscape.text(address)).append("</loc></url>\n"));
    return RenderedFile.text(path, xml.append("</urlset>\n").toString());
  }

  private static boolean isListed(PlannedOutput output) {
    boolean page = output.path().extension().equals("html");
    boolean unlisted =
        output instanceof PlannedOutput.FixedPage fixed
            && (fixed.name() == PlannedOutput.FixedPage.Name.NOT_FOUND
                || fixed.name() == PlannedOutput.FixedPage.Name.BOOK);
    return page && !unlisted;
  }
}
