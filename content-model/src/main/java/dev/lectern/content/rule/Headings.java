package dev.lectern.content.rule;

import dev.lectern.content.load.BodyOutline.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be wrong with the headings of a document, be it content or a finished file. */
public final class Headings {

  private Headings() {}

  /**
   * A heading and an earlier one that it does not go with.
   *
   * @param message what is wrong and how to mend it
   */
  public record Clash(Heading earlier, Heading heading, String message) {}

  /** Headings more than one level below the one before them. */
  public static List<Clash> skippedLevels(List<Heading> headings) {
    List<Clash> clashes = new ArrayList<>();
    for (int i = 1; i < headings.size(); i++) {
      Heading before = headings.get(i - 1);
      Heading heading = headings.get(i);
      if (heading.level() > before.level() + 1) {
        clashes.add(
            new Clash(
                before,
                heading,
                "This heading has level "
                    + heading.level()
                    + " below one of level "
                    + before.level()
                    + ". Make it level "
                    + (before.level() + 1)
                    + "."));
      }
    }
    return clashes;
  }

  /** Headings with the text of another under the same heading. */
  public static List<Clash> twins(List<Heading> headings) {
    List<Clash> clashes = new ArrayList<>();
    List<Map<String, Heading>> open = new ArrayList<>();
    for (Heading heading : headings) {
      while (open.size() > heading.level()) {
        open.remove(open.size() - 1);
      }
      while (open.size() < heading.level()) {
        open.add(new HashMap<>());
      }
      Heading first =
          heading.text().isBlank()
              ? null
              : open.get(heading.level() - 1).putIfAbsent(heading.text(), heading);
      if (first != null) {
        clashes.add(
            new Clash(
                first,
                heading,
                "The heading \""
                    + heading.text()
                    + "\" stands beside another of the same text, so a link to it depends on their"
                    + " order. Say in it how they differ."));
      }
    }
    return clashes;
  }
}
