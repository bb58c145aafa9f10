package dev.lectern.generator.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A picture as markup for one place of one page.
 *
 * <pre>{@code InlineSvg.of(picture, "_flow", "Payment flow", "From request to receipt.",
 *     Map.of("paymentApi", "../patterns/payment-api.html"))}</pre>
 *
 * <p>Markers become the site's variables, ids get a prefix, and nodes become links. The result has
 * no style sheet and no style attribute, so a strict content-security policy does not touch it; it
 * is well-formed XML as well, with {@code width} and {@code height} in CSS pixels at natural size.
 *
 * <p>What was read from a store has no other way here than through {@link MermaidSvg#normalise}: it
 * is not trusted, but cleaned and checked as if Mermaid had just printed it.
 */
public final class InlineSvg {

  private static final Pattern PREFIX = Pattern.compile("_[A-Za-z0-9_-]*");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private InlineSvg() {}

  /**
   * The markup, or why the picture cannot be shown there.
   *
   * @param picture stays as it is
   * @param idPrefix begins with an underscore; the root's id, and the start of every other. Once a
   *     page
   * @param title what the picture shows, in a few words
   * @param description the same at length; may be empty
   * @param hrefs by the author's name of a node: where it leads, relative to the page
   */
  public static Verdict<String> of(
      NormalisedSvg picture,
      String idPrefix,
      String title,
      String description,
      Map<String, String> hrefs) {
    if (!PREFIX.matcher(idPrefix).matches()) {
      throw new IllegalArgumentException("not a prefix for ids: " + idPrefix);
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("a picture needs a title");
    }
    try {
      SvgElement root = picture.tree();
      CanonicalIds.assign(root, idPrefix);
      root.forEach(InlineSvg::paint);
      checkLinks(root, hrefs);
      link(root, hrefs);
      name(root, idPrefix, title, description, !hrefs.isEmpty());
      size(root);
      return new Verdict.Accepted<>(SvgPrinter.print(root));
    } catch (Refusal refusal) {
      return new Verdict.Refused<>(refusal.reason());
    }
  }

  private static void paint(SvgElement element) {
    for (Property property : Property.values()) {
      if (property.isPaint() && element.has(property.attribute())) {
        Optional<Colour> colour = Colour.of(element.attribute(property.attribute()));
        colour.ifPresent(c -> element.attributes().put(property.attribute(), c.inlined()));
      }
    }
  }

  private static void checkLinks(SvgElement root, Map<String, String> hrefs) {
    Set<String> missing = new TreeSet<>(hrefs.keySet());
    List<String> nodes = MermaidNodes.names(root);
    nodes.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Refusal(
          "The picture has no node %s; it has %s."
              .formatted(
                  Refusal.quoted(missing.iterator().next()),
                  nodes.isEmpty() ? "none that can be linked" : String.join(", ", nodes)));
    }
    for (String href : hrefs.values()) {
      boolean hidden = href.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f);
      if (hidden || href.isEmpty() || href.startsWith("/") || SCHEME.matcher(href).matches()) {
        throw new Refusal(
            "A node links to %s, which is not a path relative to the page."
                .formatted(Refusal.quoted(href)));
      }
    }
  }

  private static void link(SvgElement parent, Map<String, String> hrefs) {
    List<SvgNode> children = new ArrayList<>();
    for (SvgNode node : List.copyOf(parent.children())) {
      if (node instanceof SvgElement element) {
        String href = hrefs.get(element.attribute(MermaidNodes.ATTRIBUTE));
        if (href == null) {
          link(element, hrefs);
          children.add(element);
        } else {
          SvgElement link = new SvgElement("a");
          link.attributes().put("href", href);
          link.add(element);
          children.add(link);
        }
      } else {
        children.add(node);
      }
    }
    parent.replaceChildren(children);
  }

  private static void name(
      SvgElement root, String prefix, String title, String description, boolean links) {
    List<SvgNode> children = new ArrayList<>();
    children.add(labelled("title", prefix + "-title", title));
    root.attributes().put("aria-labelledby", prefix + "-title");
    if (!description.isBlank()) {
      children.add(labelled("desc", prefix + "-desc", description));
      root.attributes().put("aria-describedby", prefix + "-desc");
    }
    root.children().stream()
        .filter(n -> !(n instanceof SvgElement e) || (!e.is("title") && !e.is("desc")))
        .forEach(children::add);
    root.replaceChildren(children);
    root.attributes().put("id", prefix);
    // All that is inside of an "img" is hidden from a screen reader, and links would be with it. A
    // "group" has the same name and description and lets them be reached; "graphics-document" would
    // too, but is not known everywhere.
    root.attributes().put("role", links ? "group" : "img");
  }

  private static SvgElement labelled(String name, String id, String text) {
    SvgElement element = new SvgElement(name);
    element.attributes().put("id", id);
    element.add(new SvgText(text.strip()));
    return element;
  }

  private static void size(SvgElement root) {
    String[] box = root.attribute("viewBox").split(" ", -1);
    root.attributes().put("xmlns", "http://www.w3.org/2000/svg");
    root.attributes().put("width", box[2]);
    root.attributes().put("height", box[3]);
  }
}
