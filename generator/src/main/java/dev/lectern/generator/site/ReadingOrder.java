package dev.lectern.generator.site;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Overview;
import dev.lectern.content.validate.ValidContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where each entry stands among those of its kind, without a walk through them. */
final class ReadingOrder {

  private final Map<EntryId, Integer> places = new HashMap<>();

  ReadingOrder(ValidContent content) {
    for (Overview overview : content.overviews()) {
      List<? extends Entry> entries = content.entries(overview.about());
      for (int i = 0; i < entries.size(); i++) {
        places.put(entries.get(i).key(), i);
      }
    }
  }

  /** The index in {@link ValidContent#entries}, counted from 0. */
  int of(EntryId entry) {
    Integer place = places.get(entry);
    if (place == null) {
      throw new IllegalArgumentException("in no list: " + entry);
    }
    return place;
  }
}
