package dev.lectern.generator.site;

import dev.lectern.content.Change;
import dev.lectern.content.validate.ValidContent;
import dev.lectern.generator.output.RenderedFile;
import dev.lectern.generator.plan.OutputPath;
import dev.lectern.generator.plan.OutputPlan;
import dev.lectern.generator.plan.PlannedOutput.FixedPage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The changes for feed readers, by RFC 4287. Ids are made of the names of the skill and of the
 * change alone, so that readers know an entry again wherever the site is.
 */
final class AtomFeed {

  private final ValidContent content;
  private final OutputPlan plan;
  private final PageText text;
  private final StringBuilder xml = new StringBuilder();

  /**
   * @param text the content's texts with links that hold anywhere
   */
  AtomFeed(ValidContent content, OutputPlan plan, PageText text) {
    this.content = content;
    this.plan = plan;
    this.text = text;
  }

  RenderedFile file(OutputPath path) {
    String site = content.skill().identity().siteUrl();
    String page = PublicAddress.of(site, plan.page(FixedPage.Name.CHANGES).path());
    String title = content.skill().title();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n");
    element("title", title + ": changes");
    element("id", id("changes"));
    element("updated", instant(content.changes().get(0).date()));
    xml.append("<author>\n");
    element("name", title);
    xml.append("</author>\n");
    link("self", "application/atom+xml", PublicAddress.of(site, path));
    link("alternate", "text/html", page);
    for (Change change : content.changes()) {
      xml.append("<entry>\n");
      element("title", change.title());
      element("id", id("changes/" + change.id()));
      element("updated", instant(change.date()));
      link("alternate", "text/html", page + "#" + change.id());
      xml.append("<content type=\"html\">").append(HtmlEscape.text(html(change)));
      xml.append("</content>\n</entry>\n");
    }
    return RenderedFile.text(path, xml.append("</feed>\n").toString());
  }

  private String html(Change change) {
    StringBuilder html = new StringBuilder("<ul>");
    text.inline(change.what())
        .forEach(what -> html.append("<li>").append(what.markup()).append("</li>"));
    return html.append("</ul>").toString();
  }

  private void element(String name, String value) {
    xml.append('<').append(name).append('>').append(HtmlEscape.text(value));
    xml.append("</").append(name).append(">\n");
  }

  private void link(String relation, String type, String address) {
    xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
    xml.append("\" href=\"").append(HtmlEscape.text(address)).append("\"/>\n");
  }

  private String id(String name) {
    String all = content.skill().identity().name() + "/" + name;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
