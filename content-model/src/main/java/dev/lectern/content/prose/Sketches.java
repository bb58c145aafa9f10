package dev.lectern.content.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Finds sets that have much in common with one that was added before, without comparing all pairs.
 * The resemblance of two sets is how many members they share over how many they have together, as
 * in Broder, "On the resemblance and containment of documents", 1997. Which pairs are compared is
 * decided by min-hashing and banding (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * chapter 3); what is reported of a compared pair is exact.
 *
 * <p>With {@value #BANDS} bands of {@value #ROWS} rows, a pair of resemblance 0.5 is missed once in
 * 200 times, and one of 0.7 never to speak of. The hashes are fixed, so the same sets give the same
 * answer.
 */
public final class Sketches {

  private static final int BANDS = 40;
  private static final int ROWS = 3;

  /** How many of the sets that agree in a band are compared: bounds the work, whatever comes. */
  private static final int MOST_IN_BUCKET = 8;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** Odd, so that each is a permutation of all numbers of 64 bits. */
  private static final long[] FACTORS = new long[BANDS * ROWS];

  static {
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = mix((i + 1) * GOLDEN) | 1;
    }
  }

  private final double least;
  private final List<long[]> sets = new ArrayList<>();
  private final List<long[]> signatures = new ArrayList<>();
  private final Map<Long, List<Integer>> buckets = new HashMap<>();

  /**
   * @param least the resemblance from which on a set is found, above 0
   */
  public Sketches(double least) {
    this.least = least;
  }

  /**
   * A set that resembles another.
   *
   * @param index of the one that was added before, counted from 0
   * @param resemblance up to 1
   */
  public record Match(int index, double resemblance) {}

  /** Adds a set; gives the one before it that resembles it most, the first of equals. */
  public Optional<Match> add(List<String> members) {
    return add(members.stream().mapToLong(Sketches::hash));
  }

  /** The same of members that are hashed: equal numbers are taken for equal members. */
  public Optional<Match> add(LongStream members) {
    long[] set = members.sorted().distinct().toArray();
    long[] signature = signature(set);
    TreeSet<Integer> candidates = new TreeSet<>();
    int index = sets.size();
    for (int band = 0; band < BANDS && set.length > 0; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        key = mix(key * GOLDEN + signature[band * ROWS + row]);
      }
      List<Integer> bucket = buckets.computeIfAbsent(key, any -> new ArrayList<>(1));
      candidates.addAll(bucket);
      if (bucket.size() < MOST_IN_BUCKET) {
        bucket.add(index);
      }
    }
    sets.add(set);
    signatures.add(signature);
    Match best = new Match(-1, 0);
    for (int candidate : candidates) {
      double resemblance = resemblance(set, sets.get(candidate));
      if (resemblance >= least && resemblance > best.resemblance()) {
        best = new Match(candidate, resemblance);
      }
    }
    return best.index() < 0 ? Optional.empty() : Optional.of(best);
  }

  private static double resemblance(long[] one, long[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / (one.length + other.length - shared);
  }

  /**
   * For each of as many hash functions, the least hash of a member. They multiply, which is enough
   * behind one that mixes well (Dietzfelbinger et al., "A reliable randomized algorithm for the
   * closest-pair problem", 1997).
   */
  private static long[] signature(long[] set) {
    long[] least = new long[BANDS * ROWS];
    Arrays.fill(least, Long.MAX_VALUE);
    for (long member : set) {
      long mixed = mix(member);
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed * FACTORS[i]);
      }
    }
    return least;
  }

  /** FNV-1a over UTF-16 code units. */
  public static long hash(CharSequence member) {
    return hash(member, 0, member.length());
  }

  /** That of a part of a text. */
  public static long hash(CharSequence text, int from, int to) {
    long hash = 0xCBF29CE484222325L;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** That of two members as one, in this order. */
  public static long hash(long first, long second) {
    return mix(first) * GOLDEN + second;
  }

  /** The finaliser of SplitMix64. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
