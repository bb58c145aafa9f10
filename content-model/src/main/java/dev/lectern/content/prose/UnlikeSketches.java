package dev.lectern.content.prose;

import dev.lectern.content.prose.Sketches.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sets of which {@link Sketches} finds no two that resemble each other, kept so that it costs
 * little to tell whether it would if one of them were another. For one thread.
 */
public final class UnlikeSketches {

  /** With more sets than this that were replaced, sorting all anew is no longer the longer way. */
  private static final int MOST = 64;

  private final double least;
  private final List<Sketch> sets;

  /** The buckets of the sets that were not replaced: of a key the front, and which set it is. */
  private long[] sorted;

  private final Set<Integer> replaced = new HashSet<>();

  /** What of a number tells a set; what tells a key is all above. */
  private final long places;

  /**
   * @param least the resemblance from which on a set is found, above 0
   * @param sets in the order in which they were added, with none found
   */
  public UnlikeSketches(double least, List<Sketch> sets) {
    this.least = least;
    this.sets = new ArrayList<>(sets);
    this.places = Math.max(1, Long.highestOneBit(sets.size()) * 2) - 1;
    this.sorted = sorted();
  }

  private long[] sorted() {
    long[] all = new long[sets.stream().mapToInt(set -> set.keys.length).sum()];
    int count = 0;
    for (int i = 0; i < sets.size(); i++) {
      for (long key : sets.get(i).keys) {
        all[count++] = key & ~places | i;
      }
    }
    Arrays.sort(all);
    return all;
  }

  /**
   * Puts a set in the place of another.
   *
   * @param place which was added, counted from 0
   * @return whether none would be found with it; if not, this is of no use any more
   */
  public boolean replace(int place, Sketch set) {
    Sketch before = sets.get(place);
    for (int band = 0; band < before.keys.length; band++) {
      boolean leaves = set.keys.length == 0 || set.keys[band] != before.keys[band];
      if (leaves && !staysUnlikeWithout(place, in(before.keys[band], band))) {
        return false;
      }
    }
    sets.set(place, set);
    replaced.add(place);
    if (replaced.size() > MOST) {
      sorted = sorted();
      replaced.clear();
    }
    BitSet compared = new BitSet();
    for (int band = 0; band < set.keys.length; band++) {
      int[] bucket = in(set.keys[band], band);
      boolean kept = Arrays.binarySearch(bucket, place) < Sketches.MOST_IN_BUCKET;
      Arrays.stream(bucket)
          .limit(kept ? bucket.length : Sketches.MOST_IN_BUCKET)
          .forEach(compared::set);
    }
    compared.clear(place);
    return compared.stream().noneMatch(other -> resemble(set, sets.get(other)));
  }

  /**
   * Those that came later to a full bucket were not compared with each other. If one before them
   * leaves it, the first of them is kept there, and compared with the rest.
   */
  private boolean staysUnlikeWithout(int place, int[] bucket) {
    int most = Sketches.MOST_IN_BUCKET;
    if (bucket.length <= most || Arrays.binarySearch(bucket, place) >= most) {
      return true;
    }
    Sketch kept = sets.get(bucket[most]);
    return Arrays.stream(bucket)
        .skip(most + 1L)
        .noneMatch(other -> resemble(kept, sets.get(other)));
  }

  private boolean resemble(Sketch one, Sketch other) {
    return Sketches.resemblance(one.members, other.members, least) >= least;
  }

  /** The sets in a bucket, in order. */
  private int[] in(long key, int band) {
    int at = Arrays.binarySearch(sorted, key & ~places);
    int from = at < 0 ? -at - 1 : at;
    int to = from;
    while (to < sorted.length && (sorted[to] & ~places) == (key & ~places)) {
      to++;
    }
    IntStream others =
        Arrays.stream(sorted, from, to)
            .mapToInt(one -> (int) (one & places))
            .filter(set -> !replaced.contains(set));
    return IntStream.concat(others, replaced.stream().mapToInt(Integer::intValue))
        .filter(set -> isIn(key, band, sets.get(set)))
        .distinct()
        .sorted()
        .toArray();
  }

  private static boolean isIn(long key, int band, Sketch set) {
    return set.keys.length > 0 && set.keys[band] == key;
  }
}
