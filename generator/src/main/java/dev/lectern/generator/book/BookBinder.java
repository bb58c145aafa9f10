package dev.lectern.generator.book;

import dev.lectern.generator.search.SaidBefore;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Binds pages. Of each it takes the main part, without what only a screen needs, sets its headings
 * deeper, gives its ids the page's name as a prefix ({@code stages.data.in-depth}), and lets links
 * between pages lead to places in the book; links to what is not in the book lead to the site.
 */
public final class BookBinder {

  /** What leads elsewhere on the site, needs a script, or says what another page says. */
  private static final String DROPPED =
      "nav, script, button, .stage-bar, .bank, .listing, .used-in, .used-by, .used, .diagram-source,"
          + " section:has(> #_compared), .eyebrow, .printed-links,"
          + " .definitions, .anchor";

  private static final Set<String> SCREEN_ONLY =
      Set.of(
          "tabindex",
          "data-search",
          "data-calculation",
          "data-input",
          "data-formula",
          "data-note",
          "data-term");

  /** Attributes with ids of the same page, with a space between each two. */
  private static final Set<String> TO_IDS =
      Set.of(
          "for",
          "headers",
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "popovertarget");

  private static final Pattern URL_OF_ID = Pattern.compile("url\\(#([^)]+)\\)");

  /**
   * A page that is in the book.
   *
   * @param anchor the id of its beginning, and what its ids begin with
   */
  private record Bound(BookPage page, String anchor, Element main, Set<String> ids) {}

  private final Map<String, Bound> bound = new LinkedHashMap<>();
  private final SaidBefore said = new SaidBefore();

  private BookBinder() {}

  /** The book of these chapters, in their order. */
  public static BoundBook bind(List<BookChapter> chapters) {
    return new BookBinder().book(chapters);
  }

  private BoundBook book(List<BookChapter> chapters) {
    for (BookChapter chapter : chapters) {
      take(chapter.opening());
      chapter.pages().forEach(this::take);
    }
    StringBuilder markup = new StringBuilder();
    List<BoundBook.Chapter> contents = new ArrayList<>();
    for (BookChapter chapter : chapters) {
      String number = String.valueOf(contents.size() + 1);
      markup.append("<div class=\"chapter\">\n");
      BoundBook.Place place = append(markup, chapter.opening(), number, 1);
      List<BoundBook.Place> pages = new ArrayList<>();
      for (BookPage page : chapter.pages()) {
        if (bound.containsKey(page.path())) {
          pages.add(append(markup, page, number + "." + (pages.size() + 1), 2));
        }
      }
      markup.append("</div>\n");
      contents.add(new BoundBook.Chapter(number, place, pages));
    }
    return new BoundBook(markup.toString(), contents);
  }

  private void take(BookPage page) {
    Element main = page.main().taken();
    Objects.requireNonNull(main.ownerDocument()).outputSettings().prettyPrint(false);
    main.select(DROPPED).remove();
    if (said.mostOf(main.text()) && page.composed()) {
      return;
    }
    Set<String> ids = new HashSet<>(main.select("[id]").eachAttr("id"));
    ids.remove(main.id());
    bound.put(page.path(), new Bound(page, anchor(page.path()), main, ids));
  }

  /**
   * {@code stages} for {@code stages/index.html}, {@code stages.data} for another of that folder.
   */
  private static String anchor(String path) {
    return path.replaceFirst("\\.html$", "").replaceFirst("/index$", "").replace('/', '.');
  }

  private BoundBook.Place append(StringBuilder markup, BookPage page, String number, int shift) {
    Bound part = bound.get(page.path());
    if (part == null) {
      throw new IllegalArgumentException("a chapter without its opening: " + page.path());
    }
    Element main = part.main();
    String title = heading(main, part.anchor(), number);
    for (Element element : main.getAllElements()) {
      if (element != main) {
        adapt(element, part, shift);
      }
    }
    markup
        .append("<article class=\"")
        .append(main.className())
        .append("\">\n")
        .append(main.html())
        .append("\n</article>\n");
    return new BoundBook.Place(title, part.anchor());
  }

  /** Gives the page's heading its number and its anchor. */
  private static String heading(Element main, String anchor, String number) {
    Element heading = main.selectFirst("h1");
    if (heading == null) {
      throw new IllegalArgumentException("a page without a heading: " + anchor);
    }
    String title = heading.text();
    heading.prependText(" ").prependElement("span").addClass("book-number").text(number);
    heading.attr("data-anchor", anchor);
    return title;
  }

  private void adapt(Element element, Bound page, int shift) {
    String tag = element.normalName();
    if (tag.matches("h[1-6]")) {
      element.tagName("h" + Math.min(6, tag.charAt(1) - '0' + shift));
    } else if (tag.equals("details")) {
      element.attr("open", true);
    }
    String prefix = page.anchor() + ".";
    for (Attribute attribute : element.attributes().asList()) {
      String name = attribute.getKey();
      String value = attribute.getValue();
      if (SCREEN_ONLY.contains(name)) {
        element.removeAttr(name);
      } else if (name.equals("id")) {
        element.attr(name, prefix + value);
      } else if (name.equals("href") || name.equals("xlink:href")) {
        element.attr(name, href(value, page));
      } else if (TO_IDS.contains(name)) {
        element.attr(name, prefix + value.strip().replaceAll("\\s+", " " + prefix));
      } else if (value.contains("url(#")) {
        element.attr(
            name,
            URL_OF_ID
                .matcher(value)
                .replaceAll(id -> Matcher.quoteReplacement("url(#" + prefix + id.group(1) + ")")));
      }
    }
    String anchor = element.attr("data-anchor");
    if (!anchor.isEmpty()) {
      element.removeAttr("data-anchor").attr("id", anchor);
    }
  }

  /** Where a link of a page leads from the book, which stands at the site's top. */
  private String href(String href, Bound page) {
    if (href.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*") || href.startsWith("//")) {
      return href;
    }
    int hash = href.indexOf('#');
    String path = hash < 0 ? href : href.substring(0, hash);
    String id = hash < 0 ? "" : href.substring(hash + 1);
    String target =
        path.isEmpty()
            ? page.page().path()
            : URI.create("/" + page.page().path()).resolve(path).getPath().substring(1);
    Bound there = bound.get(target);
    if (there == null) {
      return target + (id.isEmpty() ? "" : "#" + id);
    }
    return "#" + there.anchor() + (there.ids().contains(id) ? "." + id : "");
  }
}
