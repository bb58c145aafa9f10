package dev.lectern.content.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the simplest headings and links, so that this module's tests need no Markdown library. */
public class FakeOutliner implements BodyOutliner {

  private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) ([^\\r\\n]*)");
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)]*)\\)");

  @Override
  public BodyOutline outline(String markdown) {
    List<BodyOutline.Heading> headings = new ArrayList<>();
    Matcher heading = HEADING.matcher(markdown);
    while (heading.find()) {
      headings.add(
          new BodyOutline.Heading(
              heading.group(1).length(),
              heading.group(2),
              new BodyOutline.Range(heading.start(), heading.end())));
    }
    return new BodyOutline(
        headings,
        List.of(),
        links(markdown),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Override
  public BodyOutline outlineInline(String markdown) {
    return new BodyOutline(
        List.of(),
        List.of(),
        links(markdown),
        List.of(),
        List.of(),
        List.of(),
        BodyOutline.plain(markdown).passages(),
        List.of());
  }

  private static List<BodyOutline.LinkMark> links(String markdown) {
    List<BodyOutline.LinkMark> links = new ArrayList<>();
    Matcher link = LINK.matcher(markdown);
    while (link.find()) {
      links.add(
          new BodyOutline.LinkMark(
              link.group(1), false, new BodyOutline.Range(link.start(1), link.end(1))));
    }
    return links;
  }
}
