package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * In which places of a list of readings something may be found that few have. Grows while the list
 * changes: who looks into an older list finds all places there, and some too many. For one thread
 * that adds, and any number that look.
 */
final class FoundIn {

  private final Map<EntryId, NavigableSet<Integer>> naming = new ConcurrentHashMap<>();
  private final NavigableSet<Integer> drawing = new ConcurrentSkipListSet<>();
  private final NavigableSet<Integer> suppressing = new ConcurrentSkipListSet<>();

  /** What was found in the reading at a place of the list. */
  void add(EntryReading<?> reading, int place) {
    for (Reference reference : reading.found().references()) {
      naming.computeIfAbsent(reference.to(), any -> new ConcurrentSkipListSet<>()).add(place);
    }
    if (!reading.found().diagrams().isEmpty()) {
      drawing.add(place);
    }
  }

  /** What came of the entry at a place of their list. */
  void add(EntryResult result, int place) {
    if (!result.suppressions().isEmpty()) {
      suppressing.add(place);
    }
  }

  /** The places of readings where an entry may be named, in their order. */
  Set<Integer> naming(EntryId named) {
    NavigableSet<Integer> found = naming.get(named);
    return found == null ? Set.of() : found;
  }

  /** The places of readings where a diagram may be drawn, in their order. */
  Set<Integer> drawing() {
    return drawing;
  }

  /** The places of entries that may suppress a rule, in their order. */
  Set<Integer> suppressing() {
    return suppressing;
  }
}
