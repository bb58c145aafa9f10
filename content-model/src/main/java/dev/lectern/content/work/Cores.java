package dev.lectern.content.work;

import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the same to many things at once, on all cores. What comes out does not depend on how many
 * there are: results are in the order of the things, and of several failures the first is thrown.
 * Where what is read is noted ({@link Reads}), all is done on the one thread that it is noted of.
 */
public final class Cores {

  /** So many small works are given out together. */
  private static final int TOGETHER = 256;

  private Cores() {}

  /**
   * What the work makes of each thing.
   *
   * @param deadline each thread works under it, and as long as it matters to the current one
   * @param work for one thing, whatever the others are at; called for each but after a failure
   */
  public static <T, R> List<R> map(
      Deadline deadline, List<T> things, Function<? super T, ? extends R> work) {
    return map(Runtime.getRuntime().availableProcessors(), deadline, things, work);
  }

  /**
   * The same for work that is so small, such as one look at a file, that handing it out would take
   * longer: a thread takes many things at a time.
   */
  public static <T, R> List<R> mapMany(
      Deadline deadline, List<T> things, Function<? super T, ? extends R> work) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < things.size(); from += TOGETHER) {
      parts.add(things.subList(from, Math.min(things.size(), from + TOGETHER)));
    }
    List<R> results = new ArrayList<>(things.size());
    map(deadline, parts, part -> each(part, work)).forEach(results::addAll);
    return results;
  }

  /** Two works beside one another, and what both come to. */
  public static <A, B, R> R both(
      Deadline deadline, Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> together) {
    List<Object> results =
        map(deadline, List.<Supplier<? extends Object>>of(one, other), Supplier::get);
    @SuppressWarnings("unchecked") // it is what the first gave
    A first = (A) results.get(0);
    @SuppressWarnings("unchecked")
    B second = (B) results.get(1);
    return together.apply(first, second);
  }

  private static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> work) {
    List<R> results = new ArrayList<>(things.size());
    things.forEach(thing -> results.add(work.apply(thing)));
    return results;
  }

  /**
   * @param threads how many at most work at once, the current one among them; at least 1
   */
  static <T, R> List<R> map(
      int threads, Deadline deadline, List<T> things, Function<? super T, ? extends R> work) {
    int used = Math.min(threads, things.size());
    if (used <= 1 || Reads.areNoted()) {
      return each(things, work);
    }
    Row<T, R> row = new Row<>(deadline, things, work);
    deadline.pause(() -> row.run(used));
    return row.finished();
  }

  /** Things in a row: each thread takes the next. */
  private static final class Row<T, R> {

    private final Deadline deadline;
    private final List<T> things;
    private final Function<? super T, ? extends R> work;
    private final @Nullable Span before;
    private final BooleanSupplier wanted;
    private final List<@Nullable R> results;
    private final AtomicInteger next = new AtomicInteger();
    private final Object lock = new Object();
    private int failedAt = Integer.MAX_VALUE;
    private @Nullable Throwable failure;
    private @Nullable Span place;

    private Row(Deadline deadline, List<T> things, Function<? super T, ? extends R> work) {
      this.deadline = deadline;
      this.things = things;
      this.work = work;
      this.before = deadline.place().orElse(null);
      this.wanted = deadline.wanted();
      this.results = new ArrayList<>(Collections.nCopies(things.size(), null));
    }

    private void run(int threads) {
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Thread worker = new Thread(this::takeAll, "lectern-worker-" + (i + 1));
        worker.setDaemon(true);
        workers.add(worker);
        worker.start();
      }
      boolean interrupted = false;
      for (Thread worker : workers) {
        while (worker.isAlive()) {
          try {
            worker.join();
          } catch (InterruptedException e) {
            interrupted = true; // what is begun has an end
            workers.forEach(Thread::interrupt);
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void takeAll() {
      for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
        int at = i;
        deadline.at(before);
        try {
          results.set(
              at,
              deadline.whileWanted(
                  wanted, () -> deadline.during(() -> work.apply(things.get(at)))));
        } catch (Throwable e) {
          fail(at, e);
        }
      }
    }

    /** All before it have been taken, and are finished before anybody looks. */
    private void fail(int at, Throwable e) {
      next.set(things.size());
      synchronized (lock) {
        if (at < failedAt) {
          failedAt = at;
          failure = e;
          place = deadline.place().orElse(null);
        }
      }
    }

    private List<R> finished() {
      if (failure != null) {
        deadline.at(place);
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
      @SuppressWarnings("unchecked") // each has been set
      List<R> all = (List<R>) results;
      return all;
    }
  }
}
