package dev.lectern.content.resolve;

import dev.lectern.content.Calculation;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Slug;
import dev.lectern.content.Stage;
import dev.lectern.content.calc.Quantity;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that an entry's reading may depend on beside the entry itself, as far as it is known by now.
 * Who reads asks through the {@link Binder}, which notes the answer: see {@link EntryReading}.
 */
final class Surroundings {

  static final EntryReader.Known<Level> NO_LEVELS = new EntryReader.Known<>(List.of(), false);
  static final EntryReader.Known<Stage> NO_STAGES = new EntryReader.Known<>(List.of(), false);

  // What comes behind all entries of its kind; ids have no such character.
  private static final EntryId OVERVIEWS = new EntryId(Kind.OVERVIEW, "~");
  private static final EntryId FIGURES = new EntryId(Kind.FUNCTION, "~");
  private static final EntryId STAGES = new EntryId(Kind.STAGE, "~");

  private LoadedContent loaded;
  private final Map<EntryId, Entry> bound = new HashMap<>();
  private final Map<EntryId, Map<String, Quantity>> values = new LinkedHashMap<>();
  private final Map<String, List<EntryId>> valuesById = new HashMap<>();
  private final Set<EntryId> withoutSomeValues = new HashSet<>();
  private final Map<EntryId, Calculation> calculations = new HashMap<>();
  private final Map<EntryId, Set<String>> anchors = new HashMap<>();
  private final Map<Kind, Overview> overviews = new HashMap<>();
  private final Map<Sized, Long> sizes = new HashMap<>();
  private EntryReader.Known<Level> levels = NO_LEVELS;
  private EntryReader.Known<Stage> stages = NO_STAGES;

  /** Who is asking, if all is known already; who reads for the first time knows what was before. */
  private @Nullable EntryId asking;

  Surroundings(LoadedContent loaded) {
    this.loaded = loaded;
  }

  // What is told

  void put(Entry entry) {
    bound.put(entry.key(), entry);
  }

  void put(Overview overview) {
    overviews.put(overview.about(), overview);
  }

  void setLevels(EntryReader.Known<Level> known) {
    levels = known;
  }

  void setStages(EntryReader.Known<Stage> known) {
    stages = known;
  }

  /**
   * An entry's values, which all entries may cite.
   *
   * @param whole whether these are all that the author wrote
   */
  void define(EntryId owner, Map<String, Quantity> computed, boolean whole) {
    if (values.put(owner, computed) == null) {
      valuesById.computeIfAbsent(owner.id(), id -> new ArrayList<>()).add(owner);
    }
    if (!whole) {
      withoutSomeValues.add(owner);
    }
  }

  void put(EntryId owner, Calculation calculation) {
    calculations.put(owner, calculation);
  }

  /** Entries were written anew; all that was told of them holds until it is told otherwise. */
  void carryOn(LoadedContent now, Set<EntryId> changed) {
    for (EntryId key : changed) {
      LoadedEntry before = loaded.find(key).orElseThrow();
      LoadedEntry after = now.find(key).orElseThrow();
      sizes.replaceAll((sized, all) -> all - sized.of(before) + sized.of(after));
    }
    loaded = now;
    anchors.keySet().removeAll(changed);
  }

  /** From here on an entry is read again: it sees what was made before it, as the first time. */
  void readAgain(EntryId entry) {
    asking = entry;
  }

  /** From here on all figures are computed again. */
  void forgetFigures() {
    asking = FIGURES;
    values.clear();
    valuesById.clear();
    withoutSomeValues.clear();
    calculations.clear();
  }

  /** Whether who is asking may know what is read in the order of this key. */
  private boolean isBefore(EntryId key) {
    return asking == null || WholeReading.ORDER.compare(key, asking) < 0;
  }

  private boolean knowsFigures() {
    return isBefore(FIGURES) || FIGURES.equals(asking);
  }

  // What is asked

  /** What was read of an entry, with errors or without. */
  boolean isThere(EntryId key) {
    return loaded.find(key).isPresent();
  }

  boolean isUnread(EntryId key) {
    return loaded.isUnread(key);
  }

  /** The file of an entry. */
  Optional<SourcePath> file(EntryId key) {
    return loaded.find(key).map(entry -> entry.span().path());
  }

  /** Whether an entry that is there has a heading, or may have it. */
  boolean mayHaveHeading(EntryId key, String anchor) {
    return headings(key).contains(anchor)
        || loaded.find(key).filter(entry -> entry.outline().isRead()).isEmpty();
  }

  /** The anchors of an entry's headings. */
  Set<String> headings(EntryId key) {
    return anchors.computeIfAbsent(
        key,
        any ->
            loaded.find(key).map(Anchors::of).orElse(List.of()).stream()
                .map(Slug::value)
                .collect(Collectors.toSet()));
  }

  /**
   * How long an entry is where it was written, in characters; 0 if there is none.
   *
   * @param body whether its body counts
   */
  long size(EntryId key, boolean body) {
    return loaded.find(key).map(entry -> size(entry, body)).orElse(0L);
  }

  /** The same of all entries of a kind, or of those in a group; an empty name is no group. */
  long size(Kind kind, String group, boolean body) {
    return sizes.computeIfAbsent(
        new Sized(kind, group, body),
        sized -> loaded.ofKind(kind).stream().mapToLong(sized::of).sum());
  }

  /** Whose size somebody asked for. */
  private record Sized(Kind kind, String group, boolean body) {

    /** What an entry adds to it. */
    long of(LoadedEntry entry) {
      boolean counts = entry.key().kind() == kind && (group.isEmpty() || isIn(group, entry));
      return counts ? size(entry, body) : 0;
    }
  }

  private static boolean isIn(String group, LoadedEntry entry) {
    return entry.front().pairs().stream()
        .anyMatch(
            pair ->
                pair.key().equals("group")
                    && pair.value() instanceof Node.Scalar named
                    && named.value().equals(group));
  }

  private static long size(LoadedEntry entry, boolean body) {
    Span front = entry.front().span();
    long text = body ? entry.body().end() - entry.body().start() : 0;
    return front.end() - front.start() + text;
  }

  /** The entry as it was made; nothing if it has errors, or was not read yet. */
  Optional<Entry> bound(EntryId key) {
    return isBefore(key) ? Optional.ofNullable(bound.get(key)) : Optional.empty();
  }

  /** All entries that were made. */
  Map<EntryId, Entry> bound() {
    return bound;
  }

  /** The entries that were made, of each kind by id. */
  Map<Kind, List<Entry>> boundByKind() {
    Map<Kind, List<Entry>> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      List<Entry> made = ofKind(kind, Entry.class);
      if (!made.isEmpty()) {
        all.put(kind, made);
      }
    }
    return all;
  }

  /** The entries of a kind that were made, by id. */
  <T extends Entry> List<T> ofKind(Kind kind, Class<T> type) {
    return loaded.ofKind(kind).stream()
        .map(entry -> bound.get(entry.key()))
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The figures of an entry, none if it has none; nothing if they have errors. */
  Optional<Calculation> calculation(EntryId entry) {
    if (!knowsFigures()) {
      return Optional.of(Calculation.NONE);
    }
    return withoutSomeValues.contains(entry)
        ? Optional.empty()
        : Optional.of(calculations.getOrDefault(entry, Calculation.NONE));
  }

  /**
   * A figure as it is named.
   *
   * @param asking the entry that names it
   * @param owner the id of the entry whose it is; empty for the entry itself
   * @param id its own
   */
  record Cited(EntryId asking, String owner, String id) {

    static Cited of(EntryId asking, String name) {
      int dot = name.indexOf('.');
      return new Cited(asking, dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
    }

    Subject about() {
      return Subject.figures(owner.isEmpty() ? asking.id() : owner);
    }
  }

  /**
   * The value of a name: of the entry that asks, {@code qps}, or of another, {@code
   * fraud-detection.qps}.
   */
  Optional<CalculationReader.Elsewhere.Figure> figure(Cited name) {
    String id = name.id();
    if (!knowsFigures()) {
      return Optional.empty();
    }
    for (EntryId owner : owners(name)) {
      Quantity value = values.getOrDefault(owner, Map.of()).get(id);
      if (value != null) {
        return Optional.of(
            new CalculationReader.Elsewhere.Figure(new FigureName(owner, id), value));
      }
    }
    return Optional.empty();
  }

  /** Whether a name without a value may have one, if its owner had no errors. */
  boolean mayHaveFigure(Cited name) {
    return owners(name).stream().anyMatch(withoutSomeValues::contains);
  }

  /** Whether some entry has values with errors. */
  boolean lacksValues() {
    return !withoutSomeValues.isEmpty();
  }

  private Collection<EntryId> owners(Cited name) {
    return name.owner().isEmpty()
        ? List.of(name.asking())
        : valuesById.getOrDefault(name.owner(), List.of());
  }

  /** What an entry may cite. */
  List<String> citable(EntryId asking) {
    List<String> known = new ArrayList<>(values.getOrDefault(asking, Map.of()).keySet());
    values.forEach(
        (entry, own) -> own.keySet().forEach(value -> known.add(entry.id() + "." + value)));
    return known;
  }

  /** The grades of answer, lowest first. */
  EntryReader.Known<Level> levels() {
    return isBefore(OVERVIEWS) ? levels : NO_LEVELS;
  }

  /** The stages in order; none until they are read. */
  EntryReader.Known<Stage> stages() {
    return isBefore(STAGES) ? stages : NO_STAGES;
  }

  /** The overview of a kind; nothing if it is missing or has errors. */
  Optional<Overview> overview(Kind kind) {
    return isBefore(OVERVIEWS) ? Optional.ofNullable(overviews.get(kind)) : Optional.empty();
  }
}
