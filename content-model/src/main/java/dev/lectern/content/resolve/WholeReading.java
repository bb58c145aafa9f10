package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.work.LayeredList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What all entries of a content were read to, with nothing to complain of, so that {@link
 * Rereading} can carry on from it. For one thread.
 */
final class WholeReading {

  private final Surroundings surroundings;
  private final ResolveCache.KnownLibrary library;
  private final Map<EntryId, EntryReading<EntryResult>> entries;
  private Map<EntryId, EntryReading<CalculationsReader.Figures>> figures;
  private LoadedContent loaded;
  private ResolvedContent content;

  /** The entries in the order in which they were read, and where each is among them. */
  private final List<EntryId> order;

  /** How many entries were read before the figures were. */
  private final int figuresAt;

  private LayeredList<EntryReading<?>> readings;
  private LayeredList<EntryResult> results;
  private @Nullable Index index;

  /**
   * Who may have to be read again; once in it, always in it.
   *
   * @param places where each entry is in the order
   * @param readers which entries asked about a subject
   * @param askedForFigures what was asked about while figures were read, but for other figures
   * @param costly the entries of a file whose formulas took something
   * @param costlyFigures the same of those whose figures did
   * @param found in which places of all readings something was found
   */
  private record Index(
      Map<EntryId, Integer> places,
      Map<Subject, Set<EntryId>> readers,
      Set<Subject> askedForFigures,
      Map<SourcePath, Set<EntryId>> costly,
      Map<SourcePath, Set<EntryId>> costlyFigures,
      FoundIn found) {}

  /**
   * @param entries what each was read to, in the order of reading
   * @param figuresAt how many of them were read before the figures
   */
  WholeReading(
      LoadedContent loaded,
      Surroundings surroundings,
      ResolveCache.KnownLibrary library,
      Map<EntryId, EntryReading<EntryResult>> entries,
      Map<EntryId, EntryReading<CalculationsReader.Figures>> figures,
      int figuresAt,
      ResolvedContent content) {
    this.loaded = loaded;
    this.surroundings = surroundings;
    this.library = library;
    this.entries = new HashMap<>(entries);
    this.figures = figures;
    this.order = List.copyOf(entries.keySet());
    this.figuresAt = figuresAt;
    this.content = content;
    List<EntryReading<EntryResult>> all = List.copyOf(entries.values());
    List<EntryReading<?>> inOrder = new ArrayList<>(all.subList(0, figuresAt));
    inOrder.addAll(figures.values());
    inOrder.addAll(all.subList(figuresAt, all.size()));
    readings = LayeredList.of(inOrder);
    results = LayeredList.of(all.stream().map(EntryReading::made).toList());
  }

  LoadedContent loaded() {
    return loaded;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  ResolveCache.KnownLibrary library() {
    return library;
  }

  EntryReading<EntryResult> entry(EntryId key) {
    return Objects.requireNonNull(entries.get(key));
  }

  Map<EntryId, EntryReading<CalculationsReader.Figures>> figures() {
    return figures;
  }

  /** The entries that asked about something, and may have to be read again. */
  Collection<EntryId> readers(Subject about) {
    return index().readers().getOrDefault(about, Set.of());
  }

  /** Whether figures may have to be computed again because something has changed. */
  boolean figuresDependOn(Subject about) {
    return index().askedForFigures().contains(about);
  }

  /** The entries of a file whose formulas took something. */
  Collection<EntryId> costly(SourcePath file) {
    return index().costly().getOrDefault(file, Set.of());
  }

  /** The figures in a file whose formulas took something. */
  List<EntryReading<CalculationsReader.Figures>> costlyFigures(SourcePath file) {
    return index().costlyFigures().getOrDefault(file, Set.of()).stream()
        .map(key -> Objects.requireNonNull(figures.get(key)))
        .filter(EntryReading::isCostly)
        .toList();
  }

  /** An entry was read again. */
  void put(EntryId key, EntryReading<EntryResult> reading) {
    entries.put(key, reading);
    int place = Objects.requireNonNull(index().places().get(key));
    int at = at(place);
    readings = readings.with(Map.of(at, reading));
    results = results.with(Map.of(place, reading.made()));
    add(key, reading, index());
    index().found().add(reading, at);
    index().found().add(reading.made(), place);
  }

  /**
   * The figures were computed again.
   *
   * @param now of the same entries as before
   */
  void put(Map<EntryId, EntryReading<CalculationsReader.Figures>> now) {
    figures = now;
    Map<Integer, EntryReading<?>> others = new HashMap<>();
    int at = figuresAt;
    for (var one : now.entrySet()) {
      others.put(at, one.getValue());
      addFigures(one.getKey(), one.getValue(), index());
      index().found().add(one.getValue(), at);
      at++;
    }
    readings = readings.with(others);
  }

  /** All readings as they are now. */
  Bindings bindings() {
    return new Bindings(readings, results, index().found());
  }

  /**
   * Where the readings of some entries are, and those of their figures.
   *
   * @param figures all figures as they are or were; some may be read before others, or after
   */
  Bindings.Places places(Collection<EntryId> keys, Map<EntryId, ?> figures) {
    NavigableSet<Integer> inOrder = new TreeSet<>();
    NavigableSet<Integer> all = new TreeSet<>();
    for (EntryId key : keys) {
      int place = Objects.requireNonNull(index().places().get(key));
      inOrder.add(place);
      all.add(at(place));
    }
    int at = figuresAt;
    for (EntryId key : figures.keySet()) {
      if (keys.contains(key)) {
        all.add(at);
      }
      at++;
    }
    return new Bindings.Places(List.copyOf(all), List.copyOf(inOrder));
  }

  /** Where the reading of an entry is among all, those of figures too. */
  private int at(int place) {
    return place < figuresAt ? place : place + figures.size();
  }

  ResolvedContent content() {
    return content;
  }

  /** What it all comes to now. */
  void cameTo(LoadedContent now, ResolvedContent whole) {
    loaded = now;
    content = whole;
  }

  private Index index() {
    Index known = index;
    if (known == null) {
      known =
          new Index(
              new HashMap<>(),
              new HashMap<>(),
              new HashSet<>(),
              new HashMap<>(),
              new HashMap<>(),
              new FoundIn());
      for (EntryId key : order) {
        known.places().put(key, known.places().size());
        add(key, entry(key), known);
      }
      for (var one : figures.entrySet()) {
        addFigures(one.getKey(), one.getValue(), known);
      }
      for (int i = 0; i < readings.size(); i++) {
        known.found().add(readings.get(i), i);
      }
      for (int i = 0; i < results.size(); i++) {
        known.found().add(results.get(i), i);
      }
      index = known;
    }
    return known;
  }

  private static void add(EntryId key, EntryReading<EntryResult> reading, Index to) {
    for (Subject subject : reading.subjects()) {
      to.readers().computeIfAbsent(subject, any -> new HashSet<>()).add(key);
    }
    if (reading.isCostly()) {
      to.costly().computeIfAbsent(reading.file(), any -> new HashSet<>()).add(key);
    }
  }

  private static void addFigures(
      EntryId key, EntryReading<CalculationsReader.Figures> reading, Index to) {
    if (reading.isCostly()) {
      to.costlyFigures().computeIfAbsent(reading.file(), any -> new HashSet<>()).add(key);
    }
    reading.subjects().stream()
        .filter(subject -> !subject.isFigures())
        .forEach(to.askedForFigures()::add);
  }

  /** In which order entries are read. */
  static final Comparator<EntryId> ORDER =
      Comparator.<EntryId, Boolean>comparing(key -> key.kind() != Kind.OVERVIEW)
          .thenComparing(Comparator.naturalOrder());
}
