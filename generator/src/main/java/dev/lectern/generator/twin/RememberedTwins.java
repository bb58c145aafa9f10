package dev.lectern.generator.twin;

import dev.lectern.content.work.Derived;
import dev.lectern.generator.plan.OutputPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the last twins said, and where entries are in them, for whoever makes twins of one plan
 * again and again. For one thread.
 */
public final class RememberedTwins {

  private final Derived<OutputPath, TwinDocument> documents;
  private @Nullable TwinPlaces places;

  private RememberedTwins(Derived<OutputPath, TwinDocument> documents) {
    this.documents = documents;
  }

  /** One that keeps them. */
  public static RememberedTwins keeping() {
    return new RememberedTwins(Derived.keeping());
  }

  /** One that keeps nothing. */
  public static RememberedTwins none() {
    return new RememberedTwins(Derived.none());
  }

  /** Forgets what was made of things that are others now. */
  public void forget(Set<?> changed) {
    documents.forget(changed);
  }

  /** Forgets all. */
  public void clear() {
    documents.clear();
    places = null;
  }

  /** What twins say, by their paths. */
  Derived<OutputPath, TwinDocument> documents() {
    return documents;
  }

  /** Keeps where entries are; what of that is other than it was, if it is known what it was. */
  Set<Object> changed(TwinPlaces now) {
    TwinPlaces before = places;
    places = now;
    return before == null ? Set.of() : now.changedSince(before);
  }
}
