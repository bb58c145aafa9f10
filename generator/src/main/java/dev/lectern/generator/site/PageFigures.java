package dev.lectern.generator.site;

import dev.lectern.content.Diagram;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.markdown.DiagramFigures;
import dev.lectern.generator.svg.InlineSvg;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.DiagramView;
import dev.lectern.generator.view.Html;
import java.util.Map;
import java.util.TreeMap;

/** The diagrams of one page, numbered as they come, so that no id is there twice. */
final class PageFigures implements DiagramFigures {

  private final Drawings drawings;
  private final TemplateEngine templates;
  private final PageLinks links;
  private int count = 0;

  PageFigures(Drawings drawings, TemplateEngine templates, PageLinks links) {
    this.drawings = drawings;
    this.templates = templates;
    this.links = links;
  }

  @Override
  public String html(Diagram diagram) {
    return templates.render(
        view(diagram.title(), diagram.description(), diagram.source(), Map.of()));
  }

  /** The view of a diagram that is made of facts; its nodes lead to the pages of their entries. */
  DiagramView view(Block.Diagram diagram) {
    Map<String, String> hrefs = new TreeMap<>();
    diagram.links().forEach((node, entry) -> hrefs.put(node, links.href(entry)));
    return view(diagram.title(), diagram.description(), diagram.source(), hrefs);
  }

  private DiagramView view(
      String title, String description, String source, Map<String, String> hrefs) {
    count++;
    String id = "_diagram-" + count;
    String picture =
        InlineSvg.of(drawings.svg(source), id, title, description, hrefs)
            .fold(
                svg -> svg,
                reason -> {
                  throw new IllegalArgumentException(
                      "a stored picture cannot be shown: " + reason + "\n" + source);
                });
    return new DiagramView(id, title, new Html(picture), source);
  }
}
