package dev.lectern.generator.skill;

import dev.lectern.content.EntryId;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.markdown.MarkdownOutliner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a document of the skill folder with the anchors that forges and editors give
 * them.
 *
 * @param headings in the order of the document
 */
record DocumentHeadings(List<Anchored> headings) {

  private static final BodyOutliner OUTLINER = new MarkdownOutliner();

  DocumentHeadings {
    headings = List.copyOf(headings);
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param text plain text
   * @param anchor unique in the document
   * @param entry the entry whose heading it is, if it is one's
   */
  record Anchored(int level, String text, Slug anchor, @Nullable EntryId entry) {}

  static DocumentHeadings of(List<Block> blocks) {
    Slug.Sequence anchors = new Slug.Sequence();
    List<Anchored> found = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        found.add(
            new Anchored(
                heading.level(), heading.text(), anchors.next(heading.text()), heading.entry()));
      } else if (block instanceof Block.Written written) {
        add(written.prose(), written.headingShift(), anchors, found);
      } else if (block instanceof Block.Labelled labelled) {
        add(labelled.prose(), labelled.headingShift(), anchors, found);
      }
    }
    return new DocumentHeadings(found);
  }

  private static void add(Prose prose, int shift, Slug.Sequence anchors, List<Anchored> found) {
    if (prose.anchors().isEmpty()) {
      return;
    }
    for (BodyOutline.Heading heading : OUTLINER.outline(prose.markdown()).headings()) {
      int level = Math.max(1, Math.min(6, heading.level() + shift));
      found.add(new Anchored(level, heading.text(), anchors.next(heading.text()), null));
    }
  }
}
