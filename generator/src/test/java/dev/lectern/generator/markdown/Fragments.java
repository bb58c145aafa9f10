package dev.lectern.generator.markdown;

import dev.lectern.content.Diagram;
import dev.lectern.content.Link;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.Text;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.SourceText;
import dev.lectern.content.source.Span;
import java.util.List;
import java.util.Optional;

/** Markdown as the resolver would hand it over, each link bound to the web address it names. */
final class Fragments {

  private static final MarkdownOutliner OUTLINER = new MarkdownOutliner();

  private Fragments() {}

  /** Every link leads where the author wrote it. */
  static final LinkHrefs AS_WRITTEN = target -> Optional.of(address(target));

  /** Every link leads to one place. */
  static LinkHrefs to(String href) {
    return target -> Optional.of(href);
  }

  /** A diagram's figure is its title. */
  static final DiagramFigures TITLED =
      diagram -> "<figure>" + diagram.title().replace("&", "&amp;") + "</figure>";

  /** No link's target is there. */
  static final LinkHrefs NOWHERE = target -> Optional.empty();

  private static String address(Link.Target target) {
    return ((Link.ToWeb) target).url();
  }

  static Prose prose(String markdown) {
    BodyOutline outline = OUTLINER.outline(markdown);
    Slug.Sequence anchors = new Slug.Sequence();
    return new Prose(
        markdown,
        somewhere(markdown),
        "",
        links(outline),
        outline.headings().stream().map(heading -> anchors.next(heading.text())).toList(),
        outline.fences().stream()
            .filter(fence -> fence.language().equals(Diagram.LANGUAGE))
            .map(fence -> Diagram.of(fence.source(), somewhere(markdown)))
            .toList(),
        List.of());
  }

  static Text text(String markdown) {
    return new Text(markdown, somewhere(markdown), links(OUTLINER.outlineInline(markdown)));
  }

  private static Span somewhere(String markdown) {
    return new SourceText(new SourcePath("a.md"), markdown).beginning();
  }

  private static List<Link> links(BodyOutline outline) {
    return outline.links().stream()
        .map(BodyOutline.LinkMark::destination)
        .distinct()
        .map(destination -> new Link(destination, new Link.ToWeb(destination)))
        .toList();
  }
}
