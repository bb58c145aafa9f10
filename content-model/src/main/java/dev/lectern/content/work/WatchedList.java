package dev.lectern.content.work;

import dev.lectern.content.source.Span;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

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

  public WatchedList(List<E> all, Deadline deadline, Function<? super E, Span> place) {
    this.all = List.copyOf(all);
    this.deadline = deadline;
    this.place = place;
  }

  @Override
  public E get(int index) {
    E one = all.get(index);
    deadline.begin(place.apply(one));
    return one;
  }

  @Override
  public int size() {
    return all.size();
  }
}
