package dev.lectern.generator.search;

import dev.lectern.content.work.Cores;
import dev.lectern.content.work.Deadline;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Knows texts, in their order, by their runs of words, to notice one that says what those before it
 * said. Unchangeable.
 */
public final class SaidBefore {

  /** So many words in a row are seldom the same by chance. */
  private static final int RUN = 6;

  /** Of its runs, so many in a hundred make a text a repetition. */
  private static final int MOST = 75;

  /** All numbers are in so many shares, each with a table of its own. */
  private static final int SHARES = 4;

  private static final int SHARE_BITS = 2;

  /** So many runs are others at most; else all texts are looked at anew. */
  private static final int MOST_OTHERS = 20_000;

  private final List<Runs> texts;

  /** How many runs of each text were there before. */
  private final int[] known;

  private SaidBefore(List<Runs> texts, int[] known) {
    this.texts = texts;
    this.known = known;
  }

  /**
   * The runs of a text, hashed: two runs that share a hash are taken for the same, the same two on
   * every machine.
   */
  public static final class Runs {

    private final int[] hashes;

    private Runs(int[] hashes) {
      this.hashes = hashes;
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(hashes.length);
      ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
      bytes.asIntBuffer().put(hashes);
      out.write(bytes.array());
    }

    static Runs read(DataInput in) throws IOException {
      int[] hashes = new int[in.readInt()];
      byte[] bytes = new byte[hashes.length * Integer.BYTES];
      in.readFully(bytes);
      ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
      return new Runs(hashes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || other instanceof Runs runs && Arrays.equals(hashes, runs.hashes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(hashes);
    }
  }

  /**
   * The runs of a text.
   *
   * @param text words with one space between each two
   */
  public static Runs runs(String text) {
    String[] words = text.split(" ", -1);
    int[] hashes = new int[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(words, i);
    }
    return new Runs(hashes);
  }

  /**
   * Those of texts.
   *
   * @param deadline for the work, which is done on all cores: of each number it matters alone where
   *     it is first, whatever the others are
   */
  public static SaidBefore of(List<Runs> texts, Deadline deadline) {
    int[] known = new int[texts.size()];
    for (int[] part :
        Cores.map(
            deadline,
            IntStream.range(0, SHARES).boxed().toList(),
            share -> knownOfShare(share, texts))) {
      for (int i = 0; i < known.length; i++) {
        known[i] += part[i];
      }
    }
    return new SaidBefore(texts, known);
  }

  /** How many runs of each text were there before, of those that are in one share of all. */
  private static int[] knownOfShare(int share, List<Runs> texts) {
    Numbers seen = new Numbers();
    IntPredicate isOfShare = hash -> hash * Numbers.GOLDEN >>> 32 - SHARE_BITS == share;
    return texts.stream().mapToInt(text -> known(text, isOfShare, seen)).toArray();
  }

  /**
   * Those of as many texts, most of which are the same; none if there are others.
   *
   * @param deadline for the work, most of which is done on all cores
   */
  Optional<SaidBefore> changed(List<Runs> now, Deadline deadline) {
    if (now.size() != texts.size()) {
      return Optional.empty();
    }
    Numbers others = new Numbers();
    for (int i = 0; i < texts.size() && others.count <= MOST_OTHERS; i++) {
      if (!now.get(i).equals(texts.get(i))) {
        others.addAll(texts.get(i));
        others.addAll(now.get(i));
      }
    }
    if (others.count > MOST_OTHERS) {
      return Optional.empty();
    }
    Numbers gone = new Numbers();
    Numbers come = new Numbers();
    int[] after = known.clone();
    for (List<Integer> some :
        Cores.map(deadline, Range.of(after.length), range -> concerned(range, now, others))) {
      for (int i : some) {
        after[i] -= known(texts.get(i), others::has, gone);
        after[i] += known(now.get(i), others::has, come);
      }
    }
    return Optional.of(new SaidBefore(now, after));
  }

  /** Which of the texts in a range are others now, or have runs of those that are. */
  private List<Integer> concerned(Range range, List<Runs> now, Numbers others) {
    List<Integer> concerned = new ArrayList<>();
    for (int i = range.from(); i < range.to(); i++) {
      if (!now.get(i).equals(texts.get(i)) || others.hasAnyOf(now.get(i))) {
        concerned.add(i);
      }
    }
    return concerned;
  }

  /** How many runs of a text were seen, of those that are looked at; all of these are then. */
  private static int known(Runs text, IntPredicate isLookedAt, Numbers seen) {
    int known = 0;
    for (int hash : text.hashes) {
      if (isLookedAt.test(hash) && !seen.add(hash)) {
        known++;
      }
    }
    return known;
  }

  /**
   * Whether most of a text was in those before it.
   *
   * @param text its number, counted from 0
   */
  public boolean most(int text) {
    int runs = texts.get(text).hashes.length;
    return runs > 0 && known[text] * 100L >= runs * (long) MOST;
  }

  /**
   * Whether of some texts, which are the same in both, the same is known.
   *
   * @param from the number of the first here
   * @param otherFrom its number there
   */
  boolean isSame(int from, int count, SaidBefore other, int otherFrom) {
    return Arrays.equals(known, from, from + count, other.known, otherFrom, otherFrom + count);
  }

  /** That of a list of the words, see {@link java.util.List#hashCode}, without the list. */
  private static int hash(String[] words, int from) {
    int hash = 1;
    for (int i = from; i < from + RUN; i++) {
      hash = 31 * hash + words[i].hashCode();
    }
    return hash;
  }

  /** A set of numbers as they are: boxed, those of a large site would take most of the time. */
  private static final class Numbers {

    private static final int GOLDEN = 0x9E3779B9;

    /** So many bits of a number are looked at first. */
    private static final int ENDS = 16;

    /** Each at the place of its hash or behind it; 0 is an empty place. */
    private int[] places = new int[1 << 10];

    /** A bit for the last digits of each: most that are not in it are not among these either. */
    private final long[] ends = new long[1 << ENDS - 6];

    private int count = 0;
    private boolean hasZero = false;

    void addAll(Runs runs) {
      for (int hash : runs.hashes) {
        add(hash);
      }
    }

    boolean hasAnyOf(Runs runs) {
      for (int hash : runs.hashes) {
        if (has(hash)) {
          return true;
        }
      }
      return false;
    }

    boolean has(int number) {
      return (ends[end(number)] >>> number & 1) != 0
          && (number == 0 ? hasZero : places[place(number)] == number);
    }

    private static int end(int number) {
      return number >>> 6 & (1 << ENDS - 6) - 1;
    }

    /** Whether it was new. */
    boolean add(int number) {
      ends[end(number)] |= 1L << number;
      if (number == 0) {
        boolean fresh = !hasZero;
        hasZero = true;
        return fresh;
      }
      if (count * 2 > places.length) {
        int[] before = places;
        places = new int[before.length * 2];
        for (int each : before) {
          if (each != 0) {
            places[place(each)] = each;
          }
        }
      }
      int place = place(number);
      if (places[place] == number) {
        return false;
      }
      places[place] = number;
      count++;
      return true;
    }

    /** Where a number is, or is to be. */
    private int place(int number) {
      int hash = number * GOLDEN;
      int place = (hash ^ (hash >>> 15)) & (places.length - 1);
      while (places[place] != 0 && places[place] != number) {
        place = (place + 1) & (places.length - 1);
      }
      return place;
    }
  }
}
