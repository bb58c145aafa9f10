package dev.lectern.generator.site;

import dev.lectern.content.Diagram;
import dev.lectern.generator.diagram.Drawings;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.markdown.DiagramFigures;
import dev.lectern.generator.svg.InlineSvg;
import dev.lectern.generator.svg.NormalisedSvg;
import dev.lectern.generator.template.TemplateEngine;
import dev.lectern.generator.view.DiagramView;
import dev.lectern.generator.view.Html;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagrams of one page, numbered as they come, so that no id is there twice. */
final class PageFigures implements DiagramFigures {

  /** The natural width in CSS pixels, which is the first in the markup. */
  private static final Pattern WIDTH = Pattern.compile("<svg [^>]*\\bwidth=\"([0-9.]+)\"");

  /**
   * What 330 px of a phone, or the 610 px of the column, hold at 0.76 of the natural size; below
   * that the smallest text, of 13 px, falls under 9.9 px.
   */
  private static final double SMALL = 433;

  private static final double MEDIUM = 801;

  private final Drawings drawings;
  private final TemplateEngine templates;
  private final PageLinks links;
  private final Function<Picture, String> pictures;
  private int count = 0;

  /** A picture at one place of a page; its markup follows from this alone. */
  record Picture(
      NormalisedSvg svg, String id, String title, String description, Map<String, String> hrefs) {}

  /**
   * @param pictures makes their markup
   */
  PageFigures(
      Drawings drawings,
      TemplateEngine templates,
      PageLinks links,
      Function<Picture, String> pictures) {
    this.drawings = drawings;
    this.templates = templates;
    this.links = links;
    this.pictures = pictures;
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

  private static DiagramView.Size size(String picture) {
    Matcher width = WIDTH.matcher(picture);
    double pixels = width.find() ? Double.parseDouble(width.group(1)) : 0;
    if (pixels <= SMALL) {
      return DiagramView.Size.SMALL;
    }
    return pixels <= MEDIUM ? DiagramView.Size.MEDIUM : DiagramView.Size.WIDE;
  }

  private DiagramView view(
      String title, String description, String source, Map<String, String> hrefs) {
    count++;
    String id = "_diagram-" + count;
    String picture =
        pictures.apply(new Picture(drawings.svg(source), id, title, description, hrefs));
    return new DiagramView(id, title, size(picture), new Html(picture), source);
  }

  /** A picture as a page holds it. */
  static String markup(Picture picture) {
    return InlineSvg.of(
            picture.svg(), picture.id(), picture.title(), picture.description(), picture.hrefs())
        .fold(
            svg -> svg,
            reason -> {
              throw new IllegalArgumentException(
                  "the stored picture \"" + picture.title() + "\" cannot be shown: " + reason);
            });
  }
}
