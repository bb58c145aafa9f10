package dev.lectern.generator.site;

import dev.lectern.generator.view.AsideView;
import dev.lectern.generator.view.ContentsItemView;
import dev.lectern.generator.view.SectionView;
import java.util.ArrayList;
import java.util.List;

/**
 * The headings of a page, in the order in which its template prints them. Ids that the engine sets
 * begin with an underscore, which an author's never does.
 */
final class PageContents {

  private final List<ContentsItemView> items = new ArrayList<>();

  PageContents add(String label, String anchor) {
    return add(label, anchor, 2);
  }

  /** A heading below the last one. */
  PageContents addBelow(String label, String anchor) {
    return add(label, anchor, 3);
  }

  private PageContents add(String label, String anchor, int level) {
    items.add(new ContentsItemView(label, anchor, level));
    return this;
  }

  PageContents addIf(boolean present, String label, String anchor) {
    return present ? add(label, anchor) : this;
  }

  /** Sections, without those that say nothing. */
  PageContents add(List<SectionView> sections) {
    for (SectionView section : sections) {
      addIf(!section.body().isEmpty(), section.title(), section.anchor());
    }
    return this;
  }

  PageContents add(AsideView aside) {
    return addIf(!aside.questions().isEmpty(), "Questions to expect", "_questions")
        .addIf(!aside.sources().isEmpty(), "Sources", "_sources")
        .addIf(!aside.usedIn().isEmpty(), "Used in these designs", "_used-in")
        .addIf(aside.unusedIn() != null, "Used in designs", "_used-in")
        .addIf(!aside.usedBy().isEmpty(), "Used by", "_used-by");
  }

  List<ContentsItemView> items() {
    return List.copyOf(items);
  }
}
