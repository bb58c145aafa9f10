package dev.lectern.generator.twin;

import dev.lectern.content.EntryId;
import dev.lectern.content.work.Derived;
import dev.lectern.generator.document.Block;
import dev.lectern.generator.plan.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the last twins said, and where entries are in them, for whoever makes twins of one plan
 * again and again. For one thread.
 */
public final class RememberedTwins {

  /** A twin with more blocks is not printed anew for each that is another. */
  private static final int LONG = 64;

  private final Derived<OutputPath, TwinDocument> documents;
  private final Derived<Part, String> parts;
  private final Derived<EntryId, String> items;
  private @Nullable TwinPlaces places;

  /** For what a block is printed. */
  enum Use {
    OWN,
    FOR_ALL,
    TOLD
  }

  /** A block of a twin, by its number. */
  private record Part(OutputPath twin, Use use, int number) {}

  private RememberedTwins(
      Derived<OutputPath, TwinDocument> documents,
      Derived<Part, String> parts,
      Derived<EntryId, String> items) {
    this.documents = documents;
    this.parts = parts;
    this.items = items;
  }

  /** One that keeps them. */
  public static RememberedTwins keeping() {
    return new RememberedTwins(Derived.keeping(), Derived.keeping(), Derived.keeping());
  }

  /** One that keeps nothing. */
  public static RememberedTwins none() {
    return new RememberedTwins(Derived.none(), Derived.none(), Derived.none());
  }

  /** Forgets what was made of things that are others now. */
  public void forget(Set<?> changed) {
    documents.forget(changed);
    parts.forget(changed);
    items.forget(changed);
  }

  /** Forgets all. */
  public void clear() {
    documents.clear();
    parts.clear();
    items.clear();
    places = null;
  }

  /** What twins say, by their paths. */
  Derived<OutputPath, TwinDocument> documents() {
    return documents;
  }

  /** The lines of the list of all twins that are about entries. */
  Derived<EntryId, String> items() {
    return items;
  }

  /** Whether it is worth while to print a twin's blocks one by one. */
  static boolean isLong(List<Block> blocks) {
    return blocks.size() > LONG;
  }

  /** The blocks of a long twin, each printed. */
  List<String> parts(
      OutputPath twin, Use use, List<Block> blocks, Function<Block, String> printed) {
    List<String> all = new ArrayList<>();
    for (Block block : blocks) {
      all.add(parts.of(new Part(twin, use, all.size()), block, () -> printed.apply(block)));
    }
    return all;
  }

  /** Where entries were in the last twins. */
  @Nullable TwinPlaces places() {
    return places;
  }

  /** Keeps where entries are; what of that is other than it was, if it is known what it was. */
  Set<Object> changed(TwinPlaces now) {
    TwinPlaces before = places;
    places = now;
    Set<Object> changed = before == null ? Set.of() : now.changedSince(before);
    parts.forget(changed);
    return changed;
  }
}
