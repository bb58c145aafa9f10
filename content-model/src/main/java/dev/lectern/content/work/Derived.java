package dev.lectern.content.work;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when somebody asks for it first, by name, and kept as long as nothing is another
 * that was read for it:
 *
 * <pre>
 * Derived&lt;EntryId, Card&gt; cards = Derived.keeping();
 * cards.of(key, () -> card(content.get(key)));
 * …
 * cards.forget(Set.of(changed));   // cards that were made of others stay
 * </pre>
 *
 * <p>Whoever asks for one thing to make another has read all that was read for the one: see {@link
 * Reads}. Safe for use from many threads, but for {@link #forget}.
 *
 * @param <K> names
 * @param <V> what is made
 */
public final class Derived<K, V> {

  private final boolean keeps;
  private final Map<K, Known<V>> known = new ConcurrentHashMap<>();

  private final Readers<Object, K> ofThings = new Readers<>();
  private final Readers<Reads, K> ofOthers = new Readers<>();

  /**
   * What was made.
   *
   * @param from see {@link #of(Object, Object, Supplier)}
   */
  private record Known<V>(V value, @Nullable Object from, Reads reads) {}

  private Derived(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps what is made. */
  public static <K, V> Derived<K, V> keeping() {
    return new Derived<>(true);
  }

  /** One that keeps nothing. */
  public static <K, V> Derived<K, V> none() {
    return new Derived<>(false);
  }

  /**
   * What has this name.
   *
   * @param maker makes it; several threads that ask at once may each make one, which are the same
   */
  public V of(K name, Supplier<? extends V> maker) {
    return made(name, null, maker);
  }

  /**
   * What has this name, made anew also if what it is made from is not equal to what it was.
   *
   * @param from does not change
   * @param maker makes it
   */
  public V of(K name, Object from, Supplier<? extends V> maker) {
    return made(name, from, maker);
  }

  private V made(K name, @Nullable Object from, Supplier<? extends V> maker) {
    if (!keeps) {
      return maker.get();
    }
    Known<V> one = known.get(name);
    if (one == null || !Objects.equals(one.from(), from)) {
      Reads reads = new Reads();
      one = new Known<>(reads.during(maker::get), from, reads);
      keep(name, one);
    }
    Reads.note(one.reads());
    return one.value();
  }

  private void keep(K name, Known<V> one) {
    known.compute(
        name,
        (same, before) -> {
          if (before != null) {
            leave(name, before.reads());
          }
          one.reads().things().forEach(thing -> ofThings.add(thing, name));
          one.reads().others().forEach(other -> ofOthers.add(other, name));
          return one;
        });
  }

  private void leave(K name, Reads reads) {
    reads.things().forEach(thing -> ofThings.remove(thing, name));
    reads.others().forEach(other -> ofOthers.remove(other, name));
  }

  /** Forgets what was made of things that are others now. */
  public void forget(Set<?> changed) {
    Reads.Changed all = new Reads.Changed(changed);
    Set<K> names = new HashSet<>();
    changed.forEach(thing -> names.addAll(ofThings.of(thing)));
    for (Reads other : ofOthers.read()) {
      if (all.meets(other)) {
        names.addAll(ofOthers.of(other));
      }
    }
    for (K name : names) {
      Known<V> gone = known.remove(name);
      if (gone != null) {
        leave(name, gone.reads());
      }
    }
  }

  /** Forgets all. */
  public void clear() {
    known.clear();
    ofThings.clear();
    ofOthers.clear();
  }

  /**
   * By whom things were read, so that nobody has to be asked who did not read them.
   *
   * @param <T> what is read
   */
  private static final class Readers<T, K> {

    private final Map<T, Set<K>> names = new ConcurrentHashMap<>();

    void add(T thing, K name) {
      names.compute(
          thing,
          (same, before) -> {
            Set<K> all = before == null ? new HashSet<>() : before;
            all.add(name);
            return all;
          });
    }

    void remove(T thing, K name) {
      names.computeIfPresent(
          thing,
          (same, all) -> {
            all.remove(name);
            return all.isEmpty() ? null : all;
          });
    }

    /** What is read. */
    Set<T> read() {
      return names.keySet();
    }

    Set<K> of(Object thing) {
      return names.getOrDefault(thing, Set.of());
    }

    void clear() {
      names.clear();
    }
  }
}
