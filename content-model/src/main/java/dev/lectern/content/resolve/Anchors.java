package dev.lectern.content.resolve;

import dev.lectern.content.Slug;
import dev.lectern.content.load.BodyOutline;
import dev.lectern.content.load.LoadedEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gives the headings of a body their anchors. */
final class Anchors {

  private Anchors() {}

  /**
   * One anchor for each heading, in their order. Level-2 headings are served first: they are an
   * entry's named sections, whose anchors must not depend on what stands above them.
   */
  static List<Slug> of(LoadedEntry entry) {
    List<BodyOutline.Heading> headings = entry.outline().headings();
    List<Slug> anchors = new ArrayList<>(Collections.nCopies(headings.size(), Slug.of("")));
    Slug.Sequence sequence = new Slug.Sequence();
    for (boolean sections : new boolean[] {true, false}) {
      for (int i = 0; i < headings.size(); i++) {
        if ((headings.get(i).level() == 2) == sections) {
          anchors.set(i, sequence.next(headings.get(i).text()));
        }
      }
    }
    return anchors;
  }
}
