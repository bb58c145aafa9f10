package dev.lectern.content.work;

import java.util.Optional;
import java.util.Set;

/**
 * What of a whole is other than it was, told by what the whole was made of. Nothing of the whole
 * before is kept.
 *
 * @param <K> the names of its parts
 */
public final class Edited<K> {

  private final Object revision = new Object();
  private final Object before;
  private final Set<K> changed;

  private Edited(Object before, Set<K> changed) {
    this.before = before;
    this.changed = Set.copyOf(changed);
  }

  /** That of a whole that was not made of another. */
  public static <K> Edited<K> anew() {
    return new Edited<>(new Object(), Set.of());
  }

  /** That of a whole that was made of another, with other parts of these names. */
  public static <K> Edited<K> of(Edited<K> before, Set<K> changed) {
    return new Edited<>(before.revision, changed);
  }

  /** The parts that are others than in a whole; nothing if this was not made of that one. */
  public Optional<Set<K>> since(Edited<K> other) {
    return before == other.revision ? Optional.of(changed) : Optional.empty();
  }
}
