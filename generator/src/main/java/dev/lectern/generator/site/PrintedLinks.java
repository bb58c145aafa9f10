package dev.lectern.generator.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers the links of a page that lead out of the site, and lists their addresses at the end of
 * its main part. Only paper shows both: who holds a page in hand cannot follow a link.
 */
final class PrintedLinks {

  private static final String OUT = "rel=\"noopener external\"";
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");

  private PrintedLinks() {}

  /** The page with notes; as it is if nothing leads out. */
  static String numbered(String html) {
    int from = html.indexOf("<main");
    int to = html.lastIndexOf("</main>");
    if (from < 0 || to < from || html.indexOf(OUT, from) < 0) {
      return html;
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    StringBuilder page = new StringBuilder(html.length() + 1024);
    int done = 0;
    for (int at = html.indexOf(OUT, from); at >= 0 && at < to; at = html.indexOf(OUT, at + 1)) {
      int start = html.lastIndexOf('<', at);
      int end = html.indexOf('>', at);
      Matcher href = HREF.matcher(html).region(start, end);
      if (html.startsWith("<a ", start) && html.indexOf('>', start) == end && href.find()) {
        int number = numbers.computeIfAbsent(href.group(1), any -> numbers.size() + 1);
        page.append(html, done, end).append(" data-note=\"").append(number).append('"');
        done = end;
      }
    }
    page.append(html, done, to);
    if (!numbers.isEmpty()) {
      page.append("<div class=\"printed-links\" data-search=\"none\">\n<p>Links</p>\n<ol>\n");
      numbers.keySet().forEach(href -> page.append("<li>").append(href).append("</li>\n"));
      page.append("</ol>\n</div>\n");
    }
    return page.append(html, to, html.length()).toString();
  }
}
