package dev.lectern.content.work;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that shares what it has in common with the one that it was made of, so that a small change
 * of a large list costs little. Unchangeable.
 *
 * @param <E> what is in it
 */
public final class LayeredList<E> extends AbstractList<E> implements RandomAccess {

  /** With more changes than this, a copy of all is no longer the longer way. */
  private static final int MOST = 64;

  private final List<E> all;
  private final Map<Integer, E> changed;

  private LayeredList(List<E> all, Map<Integer, E> changed) {
    this.all = all;
    this.changed = changed;
  }

  /** One with what a list has now. */
  public static <E> LayeredList<E> of(List<? extends E> list) {
    return new LayeredList<>(List.copyOf(list), Map.of());
  }

  /** The same with others at some places, which are counted from 0. */
  public LayeredList<E> with(Map<Integer, E> others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<Integer, E> now = new HashMap<>(changed);
    now.putAll(others);
    LayeredList<E> made = new LayeredList<>(all, now);
    return now.size() <= MOST ? made : of(made);
  }

  /**
   * The same with another one in place of its equal.
   *
   * @param order in which these are; exactly one of them is equal by it
   */
  public LayeredList<E> with(E other, Comparator<? super E> order) {
    return with(Map.of(Collections.binarySearch(this, other, order), other));
  }

  @Override
  public E get(int index) {
    @Nullable E other = changed.isEmpty() ? null : changed.get(index);
    return other == null ? all.get(index) : other;
  }

  @Override
  public int size() {
    return all.size();
  }
}
