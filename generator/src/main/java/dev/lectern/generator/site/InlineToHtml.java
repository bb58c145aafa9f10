package dev.lectern.generator.site;

import dev.lectern.generator.document.Inline;
import java.util.stream.Collectors;

/** Prints what stands inside of a line as HTML. */
final class InlineToHtml implements Inline.Cases<String> {

  private final PageLinks links;
  private final PageText text;

  InlineToHtml(PageLinks links, PageText text) {
    this.links = links;
    this.text = text;
  }

  @Override
  public String plain(Inline.Plain plain) {
    return HtmlEscape.text(plain.text());
  }

  @Override
  public String rich(Inline.Rich rich) {
    return text.inline(rich.text()).markup();
  }

  @Override
  public String strong(Inline.Strong strong) {
    return "<strong>" + strong.inside().accept(this) + "</strong>";
  }

  @Override
  public String literal(Inline.Literal literal) {
    return "<code>" + HtmlEscape.text(literal.text()) + "</code>";
  }

  @Override
  public String toEntry(Inline.ToEntry link) {
    return anchor(links.href(link.entry()), "", link.label());
  }

  @Override
  public String toWeb(Inline.ToWeb link) {
    return anchor(link.url(), " rel=\"noopener external\"", link.label());
  }

  private static String anchor(String href, String attributes, String label) {
    return "<a href=\""
        + HtmlEscape.text(href)
        + "\""
        + attributes
        + ">"
        + HtmlEscape.text(label)
        + "</a>";
  }

  @Override
  public String run(Inline.Run run) {
    return run.parts().stream().map(part -> part.accept(this)).collect(Collectors.joining());
  }
}
