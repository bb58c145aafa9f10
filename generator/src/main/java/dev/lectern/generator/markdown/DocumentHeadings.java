package dev.lectern.generator.markdown;

import dev.lectern.content.EntryId;
import dev.lectern.content.Prose;
import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.source.SourcePath;
import dev.lectern.generator.document.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a document in Markdown with the anchors that forges and editors give them.
 *
 * @param headings in the order of the document
 * @param moved the headings of authors' files that came to stand in it, in its order
 */
public record DocumentHeadings(List<Anchored> headings, List<Moved> moved) {

  private static final BodyOutliner OUTLINER = new MarkdownOutliner();

  public DocumentHeadings {
    headings = List.copyOf(headings);
    moved = List.copyOf(moved);
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   * @param text plain text
   * @param anchor unique in the document
   * @param entry the entry whose heading it is, if it is one's
   */
  public record Anchored(int level, String text, Slug anchor, @Nullable EntryId entry) {}

  /**
   * Where a heading of an author's file is in the document.
   *
   * @param file the author's file
   * @param written its anchor there
   * @param anchor its anchor here; where the document has no heading for it, that of the heading
   *     that its text stands under
   */
  public record Moved(SourcePath file, String written, Slug anchor) {}

  public static DocumentHeadings of(List<Block> blocks) {
    Walk walk = new Walk();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        walk.add(heading.level(), heading.text(), heading.entry());
      } else if (block instanceof Block.Written written) {
        walk.add(written.prose(), written.headingShift());
      } else if (block instanceof Block.Labelled labelled) {
        walk.add(labelled.prose(), labelled.headingShift());
      }
    }
    return new DocumentHeadings(walk.headings, walk.moved);
  }

  private static final class Walk {

    private final Slug.Sequence anchors = new Slug.Sequence();
    private final List<Anchored> headings = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();

    void add(int level, String text, @Nullable EntryId entry) {
      headings.add(new Anchored(level, text, anchors.next(text), entry));
    }

    void add(Prose prose, int shift) {
      if (!prose.anchor().isEmpty()) {
        moved(prose, prose.anchor());
      }
      if (prose.anchors().isEmpty()) {
        return;
      }
      int at = 0;
      for (BodyOutline.Heading heading : OUTLINER.outline(prose.markdown()).headings()) {
        add(HeadingLevel.shifted(heading.level(), shift), heading.text(), null);
        if (at < prose.anchors().size()) {
          moved(prose, prose.anchors().get(at++).value());
        }
      }
    }

    /** An anchor of the author's is that of the last heading now. */
    private void moved(Prose prose, String written) {
      if (!headings.isEmpty()) {
        Slug here = headings.get(headings.size() - 1).anchor();
        moved.add(new Moved(prose.span().path(), written, here));
      }
    }
  }
}
