package dev.lectern.content.work;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read while something was made. Who hands things out notes them ({@link #note}), so that
 * it is recorded and not guessed; who makes something need not know of it:
 *
 * <pre>
 * Reads reads = new Reads();
 * Page page = reads.during(() -> pages.make(entry));
 * …
 * if (reads.meet(changed)) …   // the page may be another now
 * </pre>
 *
 * <p>Noted is what one thread reads: {@link Cores} keeps to that thread meanwhile.
 */
public final class Reads {

  /** So many things are noted again rather than through what was made of them. */
  private static final int FEW = 16;

  private static final ThreadLocal<@Nullable Reads> CURRENT = new ThreadLocal<>();

  private final Set<Object> things = new HashSet<>();

  /** What was read for other things, which were made before. */
  private final Set<Reads> others = new HashSet<>();

  /** Works and notes here what is read meanwhile; who else takes notes does not hear of it. */
  public <T> T during(Supplier<T> work) {
    return instead(this, work);
  }

  /**
   * Works without a note of what is read: whoever hands out what comes of it has to note, part by
   * part, what was read for that.
   */
  public static <T> T unnoted(Supplier<T> work) {
    return instead(null, work);
  }

  private static <T> T instead(@Nullable Reads reads, Supplier<T> work) {
    Reads around = CURRENT.get();
    CURRENT.set(reads);
    try {
      return work.get();
    } finally {
      if (around == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(around);
      }
    }
  }

  /**
   * A thing is read by whoever works on this thread.
   *
   * @param thing is the same as what is equal to it
   */
  public static void note(Object thing) {
    Reads reads = CURRENT.get();
    if (reads != null) {
      reads.things.add(thing);
    }
  }

  /** What was made before is read, and with it all that was read for it. */
  static void note(Reads made) {
    Reads reads = made.isEmpty() ? null : CURRENT.get();
    if (reads != null && made.others.isEmpty() && made.things.size() <= FEW) {
      reads.things.addAll(made.things);
    } else if (reads != null) {
      reads.others.add(made);
    }
  }

  /** What was noted; complete as soon as the work is done. */
  Set<Object> things() {
    return things;
  }

  /** What was made before and read, by what was read for it. */
  Set<Reads> others() {
    return others;
  }

  private boolean isEmpty() {
    return things.isEmpty() && others.isEmpty();
  }

  /** Whether somebody takes notes on this thread. */
  static boolean areNoted() {
    return CURRENT.get() != null;
  }

  /** Which things are others than they were, to be held against many. For one thread. */
  static final class Changed {

    private final Set<?> things;

    /** Of what was read for several others: it is held against these things once. */
    private final Map<Reads, Boolean> known = new IdentityHashMap<>();

    Changed(Set<?> things) {
      this.things = things;
    }

    /** Whether one of them was read. */
    boolean meets(Reads reads) {
      if (!Collections.disjoint(reads.things, things)) {
        return true;
      }
      for (Reads other : reads.others) {
        Boolean before = known.get(other);
        boolean meets = before == null ? meets(other) : before;
        if (before == null) {
          known.put(other, meets);
        }
        if (meets) {
          return true;
        }
      }
      return false;
    }
  }
}
