package dev.lectern.content.resolve;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.EntryId;
import dev.lectern.content.load.LoadedEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What resolving came to last time, entry by entry, so that the next time only those are read again
 * that have changed or depend on what has. What comes out is the same. Holds as much as the last
 * content has; of use with a {@link dev.lectern.content.load.LoadCache}, which tells the entries
 * that have not changed. For one thread.
 */
public final class ResolveCache {

  private final boolean keeps;
  private Map<EntryId, EntryReading<CalculationsReader.Figures>> figures = Map.of();
  private Map<EntryId, EntryReading<EntryResult>> entries = new HashMap<>();
  private @Nullable KnownLibrary library;
  private @Nullable WholeReading whole;

  /** What formulas may use, and what that was made of. */
  record KnownLibrary(List<LoadedEntry> functions, List<CountingUnit> units, Library library) {

    /** Whether it would be made of the same. */
    boolean isOf(List<LoadedEntry> others, List<CountingUnit> otherUnits) {
      return functions.equals(others) && units.equals(otherUnits);
    }
  }

  private ResolveCache(boolean keeps) {
    this.keeps = keeps;
  }

  /** One that keeps what is resolved, for whoever resolves the same folder again and again. */
  public static ResolveCache keeping() {
    return new ResolveCache(true);
  }

  /** One that keeps nothing. */
  public static ResolveCache none() {
    return new ResolveCache(false);
  }

  /** For what is read anew. */
  ReadingNotes notes() {
    return new ReadingNotes(keeps);
  }

  @Nullable EntryReading<CalculationsReader.Figures> figures(EntryId key) {
    return figures.get(key);
  }

  @Nullable EntryReading<EntryResult> entry(EntryId key) {
    return entries.get(key);
  }

  @Nullable KnownLibrary library() {
    return library;
  }

  /** The last reading of all, once: whoever does not finish leaves nothing. */
  @Nullable WholeReading takeWhole() {
    WholeReading last = whole;
    whole = null;
    return last;
  }

  /** All was read, with nothing to complain of. */
  void keep(WholeReading read) {
    whole = read;
  }

  /** An entry was read again. */
  void put(EntryId key, EntryReading<EntryResult> reading) {
    entries.put(key, reading);
  }

  /** All figures were computed again. */
  void putFigures(Map<EntryId, EntryReading<CalculationsReader.Figures>> readings) {
    figures = readings;
  }

  /** Nothing that was read holds any more. */
  void forget() {
    figures = Map.of();
    entries = new HashMap<>();
    library = null;
    whole = null;
  }

  /** What the next time may begin with, in place of what it could this time. */
  void keep(
      Map<EntryId, EntryReading<CalculationsReader.Figures>> readFigures,
      Map<EntryId, EntryReading<EntryResult>> readEntries,
      @Nullable KnownLibrary usedLibrary) {
    if (keeps) {
      figures = new HashMap<>(readFigures);
      entries = new HashMap<>(readEntries);
      library = usedLibrary;
    }
  }
}
