package dev.lectern.generator.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each heading of a page's main part that has an id a link to itself, which readers copy. It
 * has no text: the sign is the style sheet's, so that the heading says what it said.
 */
final class HeadingAnchors {

  private static final Pattern HEADING =
      Pattern.compile(
          "<(h[2-6]) id=\"([^\"]+)\"[^>]*>(?:(?!</h[2-6]>).)*+(</\\1>)", Pattern.DOTALL);

  private static final int ID = 2;
  private static final int END = 3;

  private HeadingAnchors() {}

  static String linked(String html) {
    int from = html.indexOf("<main");
    if (from < 0) {
      return html;
    }
    StringBuilder page = new StringBuilder(html.length() + 1024);
    Matcher heading = HEADING.matcher(html);
    int done = 0;
    int next = from;
    for (int at = html.indexOf("<h", next); at >= 0; at = html.indexOf("<h", next)) {
      next = at + 1;
      if (heading.region(at, html.length()).lookingAt()) {
        page.append(html, done, heading.start(END))
            .append("<a class=\"anchor\" href=\"#")
            .append(html, heading.start(ID), heading.end(ID))
            .append("\" aria-label=\"Link to this section\"></a>");
        done = heading.start(END);
        next = heading.end();
      }
    }
    return page.append(html, done, html.length()).toString();
  }
}
