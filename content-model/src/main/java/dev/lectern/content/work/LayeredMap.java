package dev.lectern.content.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map that shares what it has in common with the one that it was made of, so that a small change
 * of a large map costs little. Unchangeable.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class LayeredMap<K, V> {

  /** With more changes than this, a copy of all is no longer the longer way. */
  private static final int MOST = 64;

  private final Map<K, V> all;
  private final Map<K, V> changed;

  private LayeredMap(Map<K, V> all, Map<K, V> changed) {
    this.all = all;
    this.changed = changed;
  }

  /** One with what a map has now. */
  public static <K, V> LayeredMap<K, V> of(Map<K, V> map) {
    return new LayeredMap<>(new HashMap<>(map), Map.of());
  }

  /** The same with other values for some keys, new ones among them. */
  public LayeredMap<K, V> with(Map<K, V> others) {
    if (others.isEmpty()) {
      return this;
    }
    Map<K, V> now = new HashMap<>(changed);
    now.putAll(others);
    if (now.size() <= MOST) {
      return new LayeredMap<>(all, now);
    }
    Map<K, V> together = new HashMap<>(all);
    together.putAll(now);
    return new LayeredMap<>(together, Map.of());
  }

  /** The value of a key; nothing if it has none. */
  public Optional<V> find(K key) {
    @Nullable V value = changed.isEmpty() ? null : changed.get(key);
    return Optional.ofNullable(value == null ? all.get(key) : value);
  }
}
