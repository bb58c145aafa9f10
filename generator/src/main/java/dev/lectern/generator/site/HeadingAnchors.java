package dev.lectern.generator.site;

import java.util.regex.Pattern;

/**
 * Gives each heading of a page's main part that has an id a link to itself, which readers copy. It
 * has no text: the sign is the style sheet's, so that the heading says what it said.
 */
final class HeadingAnchors {

  private static final Pattern HEADING =
      Pattern.compile(
          "(<(h[2-6]) id=\"([^\"]+)\"[^>]*>(?:(?!</h[2-6]>).)*+)(</\\2>)", Pattern.DOTALL);

  private HeadingAnchors() {}

  static String linked(String html) {
    int from = html.indexOf("<main");
    return from < 0
        ? html
        : html.substring(0, from)
            + HEADING
                .matcher(html.substring(from))
                .replaceAll(
                    "$1<a class=\"anchor\" href=\"#$3\" aria-label=\"Link to this section\"></a>$4");
  }
}
