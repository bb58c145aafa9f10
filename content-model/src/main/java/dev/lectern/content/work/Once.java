package dev.lectern.content.work;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made when somebody asks for it first, and kept:
 *
 * <pre>
 * private final Once&lt;Index&gt; index = new Once&lt;&gt;(() -> Index.of(entries));
 * </pre>
 *
 * <p>Safe for use from many threads; who asks while it is made waits. Whoever asks has read what
 * was read to make it: see {@link Reads}.
 *
 * @param <T> what it is
 */
public final class Once<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private final Reads reads = new Reads();
  private volatile @Nullable T made;

  public Once(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T known = made;
    T value = known == null ? make() : known;
    Reads.note(reads);
    return value;
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = Objects.requireNonNull(reads.during(maker::get));
      made = known;
    }
    return known;
  }
}
