package dev.lectern.generator.skill;

import dev.lectern.generator.markdown.DocumentHeadings;
import dev.lectern.generator.markdown.MarkdownEscape;
import java.util.List;

/** The list of contents of a long document. */
final class Contents {

  static final String TITLE = "Contents";

  private static final int DEEPEST = 3;

  private Contents() {}

  /** A nested list of links to these headings, those of level 2 outermost. */
  static String of(List<DocumentHeadings.Anchored> headings) {
    StringBuilder list = new StringBuilder();
    for (DocumentHeadings.Anchored heading : headings) {
      if (heading.level() <= DEEPEST) {
        list.append("  ".repeat(Math.max(0, heading.level() - 2)));
        list.append("- [").append(MarkdownEscape.inline(heading.text())).append("](#");
        list.append(heading.anchor()).append(")\n");
      }
    }
    return list.toString();
  }
}
