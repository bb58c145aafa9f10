package dev.lectern.generator.book;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import dev.lectern.generator.search.SaidBefore;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /**
   * A page that is in the book.
   *
   * @param anchor the id of its beginning, and what its ids begin with
   */
  private record Bound(BookPage page, String anchor, Element main, Set<String> ids) {}

  /**
   * A page's place in the book.
   *
   * @param number of its heading
   * @param shift how much deeper its headings are than on the site
   */
  private record Numbered(Bound page, String number, int shift) {}

  /** A page as it stands in the book. */
  private record Adapted(BoundBook.Place place, String markup) {}

  private final Map<String, Bound> bound = new LinkedHashMap<>();

  private BookBinder() {}

  /**
   * The book of these chapters, in their order.
   *
   * @param deadline for the work, which is done on all cores
   */
  public static BoundBook bind(List<BookChapter> chapters, Deadline deadline) {
    return new BookBinder().book(chapters, deadline);
  }

  private BoundBook book(List<BookChapter> chapters, Deadline deadline) {
    take(chapters.stream().flatMap(BookBinder::pages).toList(), deadline);
    List<List<Numbered>> numbered = numbered(chapters);
    // No page looks into the markup of another, so all are adapted at once.
    Iterator<Adapted> adapted =
        Cores.map(deadline, numbered.stream().flatMap(List::stream).toList(), this::adapted)
            .iterator();
    StringBuilder markup = new StringBuilder();
    List<BoundBook.Chapter> contents = new ArrayList<>();
    for (List<Numbered> chapter : numbered) {
      List<BoundBook.Place> places = new ArrayList<>();
      markup.append("<div class=\"chapter\">\n");
      for (int left = chapter.size(); left > 0; left--) {
        Adapted page = adapted.next();
        markup.append(page.markup());
        places.add(page.place());
      }
      markup.append("</div>\n");
      contents.add(
          new BoundBook.Chapter(
              chapter.get(0).number(), places.get(0), places.subList(1, places.size())));
    }
    return new BoundBook(markup.toString(), contents);
  }

  private static Stream<BookPage> pages(BookChapter chapter) {
    return Stream.concat(Stream.of(chapter.opening()), chapter.pages().stream());
  }

  /** Takes pages, but those that are made of others and mostly say what stands before them. */
  private void take(List<BookPage> pages, Deadline deadline) {
    List<Bound> all = Cores.map(deadline, pages, BookBinder::bound);
    List<SaidBefore.Runs> texts =
        Cores.map(deadline, all, page -> SaidBefore.runs(page.main().text()));
    SaidBefore said = SaidBefore.of(texts, deadline);
    for (int i = 0; i < all.size(); i++) {
      Bound page = all.get(i);
      if (!said.most(i) || !page.page().composed()) {
        bound.put(page.page().path(), page);
      }
    }
  }

  private static Bound bound(BookPage page) {
    Element main = page.main().taken();
    Objects.requireNonNull(main.ownerDocument()).outputSettings().prettyPrint(false);
    main.select(DROPPED).remove();
    Set<String> ids = new HashSet<>(main.select("[id]").eachAttr("id"));
    ids.remove(main.id());
    return new Bound(page, anchor(page.path()), main, ids);
  }

  /**
   * {@code stages} for {@code stages/index.html}, {@code stages.data} for another of that folder.
   */
  private static String anchor(String path) {
    return path.replaceFirst("\\.html$", "").replaceFirst("/index$", "").replace('/', '.');
  }

  /** Of each chapter the opening and the other pages. */
  private List<List<Numbered>> numbered(List<BookChapter> chapters) {
    List<List<Numbered>> all = new ArrayList<>();
    for (BookChapter chapter : chapters) {
      Bound opening = bound.get(chapter.opening().path());
      if (opening == null) {
        throw new IllegalArgumentException(
            "a chapter without its opening: " + chapter.opening().path());
      }
      String number = String.valueOf(all.size() + 1);
      List<Numbered> pages = new ArrayList<>(List.of(new Numbered(opening, number, 1)));
      for (BookPage page : chapter.pages()) {
        Bound part = bound.get(page.path());
        if (part != null) {
          pages.add(new Numbered(part, number + "." + pages.size(), 2));
        }
      }
      all.add(pages);
    }
    return all;
  }

  private Adapted adapted(Numbered page) {
    Bound part = page.page();
    Element main = part.main();
    String title = heading(main, part.anchor(), page.number());
    for (Element element : main.getAllElements()) {
      if (element != main) {
        adapt(element, part, page.shift());
      }
    }
    return new Adapted(
        new BoundBook.Place(title, part.anchor()),
        "<article class=\"" + main.className() + "\">\n" + main.html() + "\n</article>\n");
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
    if (isHeading(tag)) {
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
        element.attr(name, prefix + SPACES.matcher(value.strip()).replaceAll(" " + prefix));
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

  /** Whether it is {@code h1} to {@code h6}. */
  private static boolean isHeading(String tag) {
    return tag.length() == 2 && tag.charAt(0) == 'h' && "123456".indexOf(tag.charAt(1)) >= 0;
  }

  /** Where a link of a page leads from the book, which stands at the site's top. */
  private String href(String href, Bound page) {
    if (SCHEME.matcher(href).lookingAt() || href.startsWith("//")) {
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
