package dev.lectern.generator.site;

import dev.lectern.content.Prose;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.generator.markdown.MarkdownOutliner;
import dev.lectern.generator.view.ContentsItemView;
import java.util.ArrayList;
import java.util.List;

/** The headings that authors set in prose. */
final class ProseHeadings {

  private final BodyOutliner outliner = new MarkdownOutliner();

  /** The headings with their ids, at the levels that the author gave them. */
  List<ContentsItemView> of(Prose prose) {
    if (prose.anchors().isEmpty()) {
      return List.of();
    }
    List<BodyOutline.Heading> headings = outliner.outline(prose.markdown()).headings();
    List<ContentsItemView> items = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      items.add(
          new ContentsItemView(
              headings.get(i).text(), prose.anchors().get(i).value(), headings.get(i).level()));
    }
    return items;
  }
}
