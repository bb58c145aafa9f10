package dev.lectern.content.work;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list that notes what is read of it: a single one, or all of them. How many there are, and which
 * stands where, is not noted.
 *
 * @param <E> what is in it
 */
public final class ReadList<E> extends AbstractList<E> implements RandomAccess {

  private final List<E> all;
  private final Object name;
  private final Function<? super E, ?> nameOfOne;

  /**
   * @param all does not change
   * @param name what is noted if all are read
   * @param nameOfOne what is noted if one is read
   */
  public ReadList(List<E> all, Object name, Function<? super E, ?> nameOfOne) {
    this.all = all;
    this.name = name;
    this.nameOfOne = nameOfOne;
  }

  @Override
  public E get(int index) {
    E one = all.get(index);
    Reads.note(nameOfOne.apply(one));
    return one;
  }

  @Override
  public int size() {
    return all.size();
  }

  /** Of a part, each that is read is noted. */
  @Override
  public List<E> subList(int from, int to) {
    Objects.checkFromToIndex(from, to, size());
    return new Part(from, to - from);
  }

  private final class Part extends AbstractList<E> implements RandomAccess {

    private final int from;
    private final int count;

    Part(int from, int count) {
      this.from = from;
      this.count = count;
    }

    @Override
    public E get(int index) {
      return ReadList.this.get(from + Objects.checkIndex(index, count));
    }

    @Override
    public int size() {
      return count;
    }

    @Override
    public List<E> subList(int start, int end) {
      Objects.checkFromToIndex(start, end, count);
      return ReadList.this.subList(from + start, from + end);
    }
  }

  private List<E> read() {
    Reads.note(name);
    return all;
  }

  @Override
  public Iterator<E> iterator() {
    return read().iterator();
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    return read().listIterator(index);
  }

  @Override
  public Spliterator<E> spliterator() {
    return read().spliterator();
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    read().forEach(action);
  }

  @Override
  public Object[] toArray() {
    return read().toArray();
  }

  @Override
  public <T> T[] toArray(T[] into) {
    return read().toArray(into);
  }

  @Override
  public int hashCode() {
    return read().hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof List<?> list && read().equals(list);
  }
}
