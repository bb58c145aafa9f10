package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.FormerId;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.Span;
import dev.lectern.content.work.Once;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all readings came to together, in their order; each list is put together when somebody asks
 * for it.
 */
final class Bindings {

  /** Those of no readings. */
  static final Bindings NONE = new Bindings(List.of(), List.of());

  private final List<EntryReading<?>> readings;
  private final List<EntryResult> results;
  private final @Nullable FoundIn found;
  private final Once<List<Reference>> references =
      new Once<>(() -> all(EntryReading.Found::references));
  private final Once<List<Passage>> passages = new Once<>(this::allPassages);
  private final Once<List<Diagram>> diagrams =
      new Once<>(() -> byPlace(allDiagrams(), Diagram::span));
  private final Once<List<WebLink>> webLinks =
      new Once<>(() -> byPlace(all(EntryReading.Found::webLinks), WebLink::span));
  private final Once<Set<FigureName>> citations =
      new Once<>(() -> Set.copyOf(all(EntryReading.Found::citations)));
  private final Once<List<Body>> bodies =
      new Once<>(() -> ofResults(result -> result.body().stream().toList()));
  private final Once<List<Suppression>> suppressions = new Once<>(this::allSuppressions);
  private final Once<List<FormerId>> formerIds =
      new Once<>(() -> ofResults(EntryResult::formerIds));

  /**
   * @param readings of figures and of entries; neither list changes
   * @param results what came of those of entries
   */
  Bindings(List<EntryReading<?>> readings, List<EntryResult> results) {
    this(readings, results, null);
  }

  /**
   * @param found tells in which of them something may be; then none has anything to complain of
   */
  Bindings(List<EntryReading<?>> readings, List<EntryResult> results, @Nullable FoundIn found) {
    this.readings = readings;
    this.results = results;
    this.found = found;
  }

  /**
   * Where some of the readings are.
   *
   * @param readings among those of figures and of entries, in order
   * @param results among those of entries, in order
   */
  record Places(List<Integer> readings, List<Integer> results) {

    Places {
      readings = List.copyOf(readings);
      results = List.copyOf(results);
    }
  }

  /** What those at some places alone came to. */
  Bindings at(Places places) {
    return new Bindings(
        places.readings().stream().<EntryReading<?>>map(readings::get).toList(),
        places.results().stream().map(results::get).toList());
  }

  private <T> List<T> all(Function<EntryReading.Found, List<T>> part) {
    List<T> all = new ArrayList<>();
    readings.forEach(reading -> all.addAll(part.apply(reading.found())));
    return all;
  }

  private List<Diagram> allDiagrams() {
    List<Diagram> all = new ArrayList<>();
    if (found == null) {
      return all(EntryReading.Found::diagrams);
    }
    found.drawing().forEach(place -> all.addAll(readings.get(place).found().diagrams()));
    return all;
  }

  private List<Suppression> allSuppressions() {
    if (found == null) {
      return ofResults(EntryResult::suppressions);
    }
    List<Suppression> all = new ArrayList<>();
    found.suppressing().forEach(place -> all.addAll(results.get(place).suppressions()));
    return List.copyOf(all);
  }

  private <T> List<T> ofResults(Function<EntryResult, List<T>> part) {
    List<T> all = new ArrayList<>();
    results.forEach(result -> all.addAll(part.apply(result)));
    return List.copyOf(all);
  }

  /** Each once. */
  private static <T> List<T> byPlace(Collection<T> all, Function<T, Span> place) {
    return new LinkedHashSet<>(all)
        .stream().sorted(Comparator.comparing(place, Span.BY_PLACE)).toList();
  }

  private List<Passage> allPassages() {
    List<Passage> all = new ArrayList<>();
    Set<Span> shared = new HashSet<>();
    for (EntryReading<?> reading : readings) {
      for (Passage passage : reading.found().passages()) {
        if (!reading.sharesText() || shared.add(passage.span(passage.whole()))) {
          all.add(passage);
        }
      }
    }
    return all;
  }

  /** Whether a passage may be of a text that others are of, through an alias. */
  boolean sharesText() {
    return readings.stream().anyMatch(EntryReading::sharesText);
  }

  /** Who names whom. */
  List<Reference> references() {
    return references.get();
  }

  /** Who names an entry; a walk over all readings if it is not known which may. */
  List<Reference> references(EntryId to) {
    List<Reference> references = new ArrayList<>();
    if (found == null) {
      readings.forEach(reading -> references.addAll(reading.to(to)));
    } else {
      found.naming(to).forEach(place -> references.addAll(readings.get(place).to(to)));
    }
    return references;
  }

  /** All prose, each passage once. */
  List<Passage> passages() {
    return passages.get();
  }

  /** The diagrams that authors drew by hand, each once, by place. */
  List<Diagram> diagrams() {
    return diagrams.get();
  }

  /** The addresses on the web that links and fields hold, each once, by place. */
  List<WebLink> webLinks() {
    return webLinks.get();
  }

  /** The figures that are used outside of formulas. */
  Set<FigureName> citations() {
    return citations.get();
  }

  /** The bodies that could be read. */
  List<Body> bodies() {
    return bodies.get();
  }

  /** The rules that entries may break. */
  List<Suppression> suppressions() {
    return suppressions.get();
  }

  /** What entries were called before. */
  List<FormerId> formerIds() {
    return formerIds.get();
  }

  /** What there was to complain of. */
  List<Diagnostic> diagnostics() {
    return all(EntryReading.Found::diagnostics);
  }
}
