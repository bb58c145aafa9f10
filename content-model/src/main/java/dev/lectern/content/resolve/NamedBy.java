package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * In which readings of a list an entry may be named. Grows while the list changes: who looks into
 * an older list finds all places there, and some too many. For one thread that adds, and any number
 * that look.
 */
final class NamedBy {

  private final Map<EntryId, NavigableSet<Integer>> places = new ConcurrentHashMap<>();

  /** What is named in a reading that stands at a place of the list. */
  void add(EntryReading<?> reading, int place) {
    for (Reference reference : reading.found().references()) {
      places.computeIfAbsent(reference.to(), any -> new ConcurrentSkipListSet<>()).add(place);
    }
  }

  /** The places where an entry may be named, in their order. */
  Set<Integer> places(EntryId named) {
    NavigableSet<Integer> found = places.get(named);
    return found == null ? Set.of() : found;
  }
}
