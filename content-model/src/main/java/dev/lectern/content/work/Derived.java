package dev.lectern.content.work;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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

  private record Known<V>(V value, Reads reads) {}

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
    if (!keeps) {
      return maker.get();
    }
    Known<V> one = known.get(name);
    if (one == null) {
      Reads reads = new Reads();
      one = new Known<>(reads.during(maker::get), reads);
      known.put(name, one);
    }
    Reads.note(one.reads());
    return one.value();
  }

  /** Forgets what was made of things that are others now. */
  public void forget(Set<?> changed) {
    Reads.Changed all = new Reads.Changed(changed);
    known.values().removeIf(one -> all.meets(one.reads()));
  }

  /** Forgets all. */
  public void clear() {
    known.clear();
  }
}
