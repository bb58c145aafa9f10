package dev.lectern.content.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were given before, as far as they have room: what was not asked for longest is
 * forgotten first. For answers that follow from the question alone. Safe for use from many threads.
 *
 * @param <K> the questions
 * @param <V> the answers
 */
public final class Remembered<K, V> {

  private final long most;
  private final ToLongBiFunction<K, V> size;
  private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
  private long used = 0;

  private Remembered(long most, ToLongBiFunction<K, V> size) {
    this.most = most;
    this.size = size;
  }

  /**
   * One with room.
   *
   * @param most how large all may be together
   * @param size how large a question is with its answer; at least 1
   */
  public static <K, V> Remembered<K, V> upTo(long most, ToLongBiFunction<K, V> size) {
    return new Remembered<>(most, size);
  }

  /** One that keeps nothing. */
  public static <K, V> Remembered<K, V> none() {
    return new Remembered<>(0, (key, value) -> 1);
  }

  /** The answer that was given before; made if there is none. */
  public V get(K key, Function<? super K, ? extends V> made) {
    if (most == 0) {
      return made.apply(key);
    }
    V before = find(key);
    if (before != null) {
      return before;
    }
    V answer = made.apply(key); // others need not wait for it
    put(key, answer);
    return answer;
  }

  private synchronized @Nullable V find(K key) {
    return known.get(key);
  }

  private synchronized void put(K key, V answer) {
    if (known.putIfAbsent(key, answer) != null) {
      return;
    }
    used += size.applyAsLong(key, answer);
    var oldest = known.entrySet().iterator();
    while (used > most && oldest.hasNext()) {
      Map.Entry<K, V> one = oldest.next();
      used -= size.applyAsLong(one.getKey(), one.getValue());
      oldest.remove();
    }
  }
}
