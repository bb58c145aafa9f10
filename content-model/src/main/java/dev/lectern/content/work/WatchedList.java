package dev.lectern.content.work;

import dev.lectern.content.source.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that asks the deadline whenever something is taken from it, and tells it where that
 * stands: a rule that goes over passages or entries need not think of time.
 *
 * @param <E> what is in it
 */
public final class WatchedList<E> extends AbstractList<E> implements RandomAccess {

  private final List<E> all;
  private final Deadline deadline;
  private final Function<? super E, Span> place;

  /** What was computed of it; the same list is gone through by one rule after another. */
  private final @Nullable Span[] places;

  public WatchedList(List<E> all, Deadline deadline, Function<? super E, Span> place) {
    this.all = List.copyOf(all);
    this.deadline = deadline;
    this.place = place;
    this.places = new @Nullable Span[this.all.size()];
  }

  @Override
  public E get(int index) {
    E one = all.get(index);
    Span known = places[index];
    if (known == null) {
      known = place.apply(one);
      places[index] = known;
    }
    deadline.begin(known);
    return one;
  }

  /** All at once; nobody is asked. */
  @Override
  public Object[] toArray() {
    return all.toArray();
  }

  @Override
  public int size() {
    return all.size();
  }
}
