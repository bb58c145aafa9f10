package dev.lectern.content.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  static final int BANDS = 40;
  private static final int ROWS = 3;

  /** How many of the sets that agree in a band are compared: bounds the work, whatever comes. */
  static final int MOST_IN_BUCKET = 8;

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
  private final Buckets buckets = new Buckets();

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

  /** A set, made ready to be compared; may be made on any thread. */
  public static final class Sketch {

    /** Each once, sorted. */
    final long[] members;

    /** Of its buckets, one for each band; none for no members. */
    final long[] keys;

    private Sketch(long[] members, long[] keys) {
      this.members = members;
      this.keys = keys;
    }

    /** That of some members. */
    public static Sketch of(List<String> members) {
      return of(members.stream().mapToLong(Sketches::hash).toArray());
    }

    /** That of members that are hashed: equal numbers are taken for equal members. */
    public static Sketch of(long[] members) {
      long[] set = distinct(members);
      if (set.length == 0) {
        return new Sketch(set, new long[0]);
      }
      long[] signature = signature(set);
      long[] keys = new long[BANDS];
      for (int band = 0; band < BANDS; band++) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
          key = mix(key * GOLDEN + signature[band * ROWS + row]);
        }
        keys[band] = key;
      }
      return new Sketch(set, keys);
    }
  }

  /** Adds a set; gives the one before it that resembles it most, the first of equals. */
  public Optional<Match> add(Sketch sketch) {
    long[] set = sketch.members;
    int index = sets.size();
    int[] candidates = new int[BANDS * MOST_IN_BUCKET];
    int count = 0;
    for (long key : sketch.keys) {
      count = buckets.add(key, index, candidates, count);
    }
    sets.add(set);
    Arrays.sort(candidates, 0, count);
    Match best = new Match(-1, 0);
    for (int i = 0; i < count; i++) {
      if (i == 0 || candidates[i] != candidates[i - 1]) {
        double enough = Math.max(least, best.resemblance());
        double resemblance = resemblance(set, sets.get(candidates[i]), enough);
        if (resemblance >= least && resemblance > best.resemblance()) {
          best = new Match(candidates[i], resemblance);
        }
      }
    }
    return best.index() < 0 ? Optional.empty() : Optional.of(best);
  }

  /** Each number once, in their order. */
  private static long[] distinct(long[] members) {
    long[] set = members.clone();
    Arrays.sort(set);
    int count = 0;
    for (long member : set) {
      if (count == 0 || member != set[count - 1]) {
        set[count++] = member;
      }
    }
    return count == set.length ? set : Arrays.copyOf(set, count);
  }

  /**
   * How many members two sets share over how many they have together; 0 as soon as it is certain to
   * be less than enough, which most are early.
   */
  static double resemblance(long[] one, long[] other, double enough) {
    int all = one.length + other.length;
    int needed = (int) (enough * all / (1 + enough)) - 1; // one less, for what is rounded
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else {
        if (one[i] < other[j]) {
          i++;
        } else {
          j++;
        }
        if (shared + Math.min(one.length - i, other.length - j) < needed) {
          return 0;
        }
      }
    }
    return (double) shared / (all - shared);
  }

  /**
   * For each of as many hash functions, the least hash of a member. They multiply, which is enough
   * behind one that mixes well (Dietzfelbinger et al., "A reliable randomized algorithm for the
   * closest-pair problem", 1997).
   */
  private static long[] signature(long[] set) {
    long[] mixed = new long[set.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = mix(set[i]);
    }
    long[] signature = new long[BANDS * ROWS];
    for (int i = 0; i < signature.length; i++) {
      long factor = FACTORS[i];
      long least = Long.MAX_VALUE;
      for (long member : mixed) {
        long hash = member * factor;
        if (hash < least) {
          least = hash;
        }
      }
      signature[i] = least;
    }
    return signature;
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

  /** Which sets agree in a band, by numbers as they are: there are forty of them for each set. */
  private static final class Buckets {

    /** The key of each place, if there is one. */
    private long[] keys = new long[1 << 10];

    /** Its last member, as a place among all members, counted from 1; 0 if nothing is there. */
    private int[] last = new int[keys.length];

    private int used = 0;

    /** Each member, and which of its bucket was added before it, counted from 1. */
    private int[] members = new int[1 << 10];

    private int[] before = new int[members.length];
    private int size = 0;

    /**
     * Adds a set to a bucket, unless that is full.
     *
     * @param found gets those that were there before, behind the first {@code count}
     * @return how many are found now
     */
    int add(long key, int set, int[] found, int count) {
      int place = place(key);
      int now = count;
      for (int at = last[place]; at > 0; at = before[at - 1]) {
        found[now++] = members[at - 1];
      }
      if (now - count < MOST_IN_BUCKET) {
        if (size == members.length) {
          members = Arrays.copyOf(members, size * 2);
          before = Arrays.copyOf(before, size * 2);
        }
        members[size] = set;
        before[size++] = last[place];
        if (last[place] == 0) {
          used++;
        }
        keys[place] = key;
        last[place] = size;
        grow();
      }
      return now;
    }

    private void grow() {
      if (used * 2 <= keys.length) {
        return;
      }
      long[] oldKeys = keys;
      int[] oldLast = last;
      keys = new long[oldKeys.length * 2];
      last = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldLast[i] != 0) {
          int place = place(oldKeys[i]);
          keys[place] = oldKeys[i];
          last[place] = oldLast[i];
        }
      }
    }

    /** Where a key is, or is to be; keys are mixed already. */
    private int place(long key) {
      int place = (int) key & (keys.length - 1);
      while (last[place] != 0 && keys[place] != key) {
        place = (place + 1) & (keys.length - 1);
      }
      return place;
    }
  }
}
