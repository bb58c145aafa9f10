package dev.lectern.content.resolve;

import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Kind;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.source.SourcePath;
import dev.lectern.content.work.Deadline;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries on from a whole reading: of a content that differs from the last one in what some entries
 * say, reads those again, and those that asked about something that is other than it was. It takes
 * as long as the edit reaches, however many entries there are. Where it is not plain that all else
 * would come to the same, it leaves the work to {@link ContentResolver}: where there is something
 * to complain of, and where something changes that everything is read by.
 */
final class Rereading {

  /** All else is read by what these say. */
  private static final Set<Kind> FRAME =
      EnumSet.of(Kind.OVERVIEW, Kind.UNIT, Kind.SOURCE, Kind.FUNCTION, Kind.STAGE, Kind.SKILL);

  private final WholeReading whole;
  private final LoadedContent loaded;
  private final Deadline deadline;
  private final ResolveCache cache;
  private final Collection<Kind> withFigures;
  private final Surroundings surroundings;
  private final Binder binder;
  private final EntryResolver entries;
  private final Library library;
  private final NavigableSet<EntryId> waiting = new TreeSet<>(WholeReading.ORDER);
  private final Set<SourcePath> paid = new HashSet<>();
  private final Map<EntryId, Entry> made = new HashMap<>();
  private final Map<EntryId, EntryReading<CalculationsReader.Figures>> figuresBefore;

  /** Whether what figures take of an allowance was taken already. */
  private boolean figuresPaid = false;

  /**
   * @param whole the last reading; of no use any more if this one does not come to an end
   * @param withFigures the kinds whose entries can have figures
   */
  Rereading(
      WholeReading whole,
      LoadedContent loaded,
      FrontMatterParser yaml,
      BodyOutliner outliner,
      Deadline deadline,
      ResolveCache cache,
      Collection<Kind> withFigures) {
    this.whole = whole;
    this.loaded = loaded;
    this.deadline = deadline;
    this.cache = cache;
    this.withFigures = withFigures;
    this.surroundings = whole.surroundings();
    this.figuresBefore = whole.figures();
    this.binder = new Binder(loaded, surroundings, new ReadingNotes(false), outliner, deadline);
    this.entries = new EntryResolver(binder, yaml, cache);
    this.library = whole.library().library().copy();
  }

  /** What it comes to, with nothing to complain of; nothing if all has to be read to tell. */
  Optional<ResolvedContent> read() {
    Set<EntryId> changed = loaded.changedSince(whole.loaded()).orElse(null);
    if (changed == null || changed.stream().anyMatch(key -> FRAME.contains(key.kind()))) {
      return Optional.empty();
    }
    surroundings.carryOn(loaded, changed);
    Set<Subject> subjects = new HashSet<>();
    for (EntryId key : changed) {
      subjects.add(Subject.entry(key));
      subjects.add(Subject.all(key.kind()));
    }
    boolean figured =
        changed.stream().anyMatch(key -> isFigured(key) && !keepsFrontMatter(key))
            || subjects.stream().anyMatch(whole::figuresDependOn);
    if (figured && !readFigures()) {
      return Optional.empty();
    }
    figuresPaid = figured;
    waiting.addAll(changed);
    subjects.forEach(this::touch);
    while (!waiting.isEmpty()) {
      if (!read(waiting.pollFirst())) {
        return Optional.empty();
      }
    }
    ResolvedContent content =
        whole
            .content()
            .with(
                made,
                whole.bindings(),
                whole.places(made.keySet(), figuresBefore),
                whole.places(made.keySet(), whole.figures()),
                deadline);
    whole.cameTo(loaded, content);
    return Optional.of(content);
  }

  /** Something is other than it was. */
  private void touch(Subject subject) {
    waiting.addAll(whole.readers(subject));
  }

  private boolean isFigured(EntryId key) {
    return whole.figures().containsKey(key)
        || loaded.find(key).orElseThrow().front().pairs().stream()
            .map(Node.Pair::key)
            .anyMatch(CalculationReader::isKey);
  }

  /** Figures are read of front matter alone; where it is the same, so is their place. */
  private boolean keepsFrontMatter(EntryId key) {
    Node.Mapping before = whole.loaded().find(key).orElseThrow().front();
    Node.Mapping now = loaded.find(key).orElseThrow().front();
    return !before.aliased()
        && !now.aliased()
        && before.span().start() == now.span().start()
        && before.span().text().equals(now.span().text());
  }

  /** Computes the figures again, where they do not hold; whether that came to a plain end. */
  private boolean readFigures() {
    surroundings.forgetFigures();
    Map<EntryId, EntryReading<CalculationsReader.Figures>> before = whole.figures();
    Map<EntryId, EntryReading<CalculationsReader.Figures>> now =
        new CalculationsReader(loaded, binder, surroundings, library, withFigures, cache).read();
    if (!now.keySet().equals(before.keySet())
        || !now.values().stream().allMatch(EntryReading::isKeepable)) {
      return false;
    }
    cache.putFigures(now);
    whole.put(now);
    now.forEach(
        (key, reading) -> {
          if (!reading.made().equals(Objects.requireNonNull(before.get(key)).made())) {
            touch(Subject.entry(key));
            touch(Subject.figures(key.id()));
          }
        });
    return true;
  }

  /** Reads an entry again, if it does not hold; whether that came to a plain end. */
  private boolean read(EntryId key) {
    LoadedEntry entry = loaded.find(key).orElseThrow();
    EntryReading<EntryResult> before = whole.entry(key);
    surroundings.readAgain(key);
    if (before.isOf(entry) && before.hasSameAnswers(surroundings)) {
      return true;
    }
    if (FRAME.contains(key.kind()) || !pay(entry.span().path(), key)) {
      return false;
    }
    EntryReading<EntryResult> now = entries.read(entry, library);
    if (!now.isKeepable() || now.made().entry().isEmpty() || !former(now).equals(former(before))) {
      return false;
    }
    cache.put(key, now);
    whole.put(key, now);
    Entry made = now.made().entry().get();
    surroundings.put(made);
    this.made.put(key, made);
    if (!now.made().entry().equals(before.made().entry())) {
      touch(Subject.entry(key));
    }
    return true;
  }

  /**
   * Takes from the allowance of a file what the formulas of its other entries, and the figures of
   * all, took.
   *
   * @return whether it was left
   */
  private boolean pay(SourcePath file, EntryId but) {
    if (!paid.add(file)) {
      return true;
    }
    for (EntryReading<CalculationsReader.Figures> reading : whole.costlyFigures(file)) {
      if (!figuresPaid && !reading.pay(library.allowances())) {
        return false;
      }
    }
    for (EntryId other : whole.costly(file)) {
      EntryReading<EntryResult> reading = whole.entry(other);
      if (!other.equals(but) && !reading.pay(library.allowances())) {
        return false;
      }
    }
    return true;
  }

  /** Where pages were before follows from it. */
  private static List<String> former(EntryReading<EntryResult> reading) {
    return reading.made().formerIds().stream().map(FormerId::id).toList();
  }
}
