package dev.lectern.generator.search;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The main part of a finished page as a tree. The rest of a page, most of it navigation, is not
 * read: it would take longer than the main part.
 */
public final class MainPart {

  private static final String BEGIN = "<main";
  private static final String END = "</main>";

  private final Element main;
  private final String title;

  private MainPart(Element main, String title) {
    this.main = main;
    this.title = title;
  }

  /**
   * That of a page.
   *
   * @param path where it is, to say so
   * @param html all of it
   * @throws IllegalArgumentException if it has none
   */
  public static MainPart of(String path, String html) {
    int from = html.indexOf(BEGIN);
    int to = html.lastIndexOf(END);
    Element main =
        from < 0 || to < from
            ? null
            : Jsoup.parseBodyFragment(html.substring(from, to + END.length())).selectFirst("main");
    if (main == null) {
      throw new IllegalArgumentException("a page without a main part: " + path);
    }
    Element heading = main.selectFirst("h1");
    return new MainPart(main, heading == null ? Jsoup.parse(html).title() : heading.text());
  }

  /** The text of its first heading; the title of the page if it has none. */
  String title() {
    return title;
  }

  /** The element itself, to be read. */
  Element element() {
    return main;
  }

  /** The element, for its taker to change; nobody may read this main part any more. */
  public Element taken() {
    return main;
  }
}
