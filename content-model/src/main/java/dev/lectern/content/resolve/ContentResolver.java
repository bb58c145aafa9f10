package dev.lectern.content.resolve;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Stage;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.schema.KindFields;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.OutOfTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stage two: makes typed entries of loaded ones, kind after kind, so that a reference finds its
 * object.
 */
public final class ContentResolver {

  /** The kinds whose entries can have inputs and formulas. */
  private static final List<Kind> WITH_FIGURES =
      Stream.of(Kind.values()).filter(ContentResolver::canHaveFigures).toList();

  /**
   * How many functions there may be: each is held against those that call it, and on from there.
   */
  private static final int MAX_FUNCTIONS = 500;

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;
  private final ResolveCache cache;

  public ContentResolver(FrontMatterParser yaml, BodyOutliner outliner) {
    this(yaml, outliner, ResolveCache.none());
  }

  /**
   * @param cache what the same folder was resolved to before, by the same parser and outliner
   */
  public ContentResolver(FrontMatterParser yaml, BodyOutliner outliner, ResolveCache cache) {
    this.yaml = yaml;
    this.outliner = outliner;
    this.cache = cache;
  }

  /**
   * Binds what can be bound; an entry with an error that leaves it incomplete is reported and left
   * out.
   */
  public Outcome<ResolvedContent> resolve(LoadedContent loaded) {
    return resolve(loaded, Deadline.never());
  }

  /**
   * The same in limited time.
   *
   * @throws OutOfTime if it takes longer
   */
  public Outcome<ResolvedContent> resolve(LoadedContent loaded, Deadline deadline) {
    WholeReading last = cache.takeWhole();
    if (last != null) {
      Optional<ResolvedContent> carriedOn =
          new Rereading(last, loaded, yaml, outliner, deadline, cache, WITH_FIGURES).read();
      if (carriedOn.isPresent()) {
        cache.keep(last);
        return Outcome.of(carriedOn.get(), List.of());
      }
    }
    return new Run(loaded, deadline).resolve();
  }

  /** One content on its way. */
  private final class Run {

    private final LoadedContent loaded;
    private final Deadline deadline;
    private final Surroundings surroundings;
    private final Binder binder;
    private final EntryResolver resolver;
    private final Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    private final ReadingNotes first = new ReadingNotes(false);
    private final List<EntryReading<?>> inOrder = new ArrayList<>();
    private final Map<EntryId, EntryReading<EntryResult>> entries = new LinkedHashMap<>();
    private Map<EntryId, EntryReading<CalculationsReader.Figures>> figures = Map.of();
    private int figuresAt = 0;
    private Library library = Library.of(Units.with(List.of()));
    private ResolveCache.@Nullable KnownLibrary kept;

    Run(LoadedContent loaded, Deadline deadline) {
      this.loaded = loaded;
      this.deadline = deadline;
      this.surroundings = new Surroundings(loaded);
      this.binder = new Binder(loaded, surroundings, first, outliner, deadline);
      this.resolver = new EntryResolver(binder, yaml, cache);
    }

    Outcome<ResolvedContent> resolve() {
      for (Kind kind : Kind.values()) {
        if (loaded.isIncomplete(kind)) {
          incomplete.add(kind);
        }
      }
      read(Kind.OVERVIEW);
      surroundings.ofKind(Kind.OVERVIEW, Overview.class).forEach(surroundings::put);
      surroundings.setLevels(levels(loaded));
      for (Kind kind : Kind.values()) {
        if (kind == Kind.OVERVIEW) {
          continue;
        }
        if (kind == Kind.FUNCTION) {
          library = knownLibrary();
        }
        read(kind);
        if (kind == Kind.STAGE) {
          surroundings.setStages(
              new EntryReader.Known<>(stages(), !incomplete.contains(Kind.STAGE)));
        }
        if (kind == Kind.FUNCTION) {
          figures =
              new CalculationsReader(loaded, binder, surroundings, library, WITH_FIGURES, cache)
                  .read();
          figuresAt = entries.size();
          inOrder.addAll(figures.values());
        }
      }
      cache.keep(figures, entries, kept);
      return outcome();
    }

    private void read(Kind kind) {
      for (LoadedEntry entry : loaded.ofKind(kind)) {
        EntryReading<EntryResult> before = cache.entry(entry.key());
        EntryReading<EntryResult> reading =
            before != null && before.holds(entry, surroundings, library.allowances())
                ? before
                : resolver.read(entry, library);
        entries.put(entry.key(), reading);
        inOrder.add(reading);
        Optional<Entry> made = reading.made().entry();
        made.ifPresent(surroundings::put);
        if (made.isEmpty() || loaded.isUnread(entry.key())) {
          incomplete.add(kind);
        }
      }
    }

    /** The stages that could be made, from first to last. */
    private List<Stage> stages() {
      return surroundings.ofKind(Kind.STAGE, Stage.class).stream()
          .sorted(Comparator.comparingInt(Stage::order).thenComparing(Stage::key))
          .toList();
    }

    /** The library; if it is not the one of last time, nothing else is either. */
    private Library knownLibrary() {
      List<CountingUnit> units = surroundings.ofKind(Kind.UNIT, CountingUnit.class);
      List<LoadedEntry> functions = loaded.ofKind(Kind.FUNCTION);
      kept = cache.library();
      if (kept != null && kept.isOf(functions, units)) {
        return kept.library().copy();
      }
      cache.forget();
      Library made = library(units, loaded, binder);
      kept =
          made.spoilt().isEmpty()
              ? new ResolveCache.KnownLibrary(functions, units, made.copy())
              : null;
      return made;
    }

    private Outcome<ResolvedContent> outcome() {
      Bindings bindings =
          new Bindings(inOrder, entries.values().stream().map(EntryReading::made).toList());
      List<Diagnostic> diagnostics = new ArrayList<>(first.diagnostics());
      diagnostics.addAll(bindings.diagnostics());
      ResolvedContent content =
          new ResolvedContent(
              surroundings.bound(),
              surroundings.boundByKind(),
              bindings,
              loaded.words(),
              incomplete,
              deadline);
      if (diagnostics.isEmpty()) {
        keep(content);
      }
      return Outcome.of(content, DoubtfulNames.withoutDoubt(diagnostics, binder.renamings()));
    }

    /** Keeps what there is to carry on from, if an edit of it can be told from what it names. */
    private void keep(ResolvedContent content) {
      boolean whole = incomplete.isEmpty() && inOrder.stream().allMatch(EntryReading::isKeepable);
      if (whole && kept != null) {
        cache.keep(
            new WholeReading(loaded, surroundings, kept, entries, figures, figuresAt, content));
      }
    }
  }

  private Library library(List<CountingUnit> units, LoadedContent loaded, Binder binder) {
    Units known = Units.with(units.stream().map(CountingUnit::name).toList());
    Map<String, FunctionDefinition> functions = new HashMap<>();
    Map<String, LoadedEntry> entries = new HashMap<>();
    for (LoadedEntry entry : loaded.ofKind(Kind.FUNCTION)) {
      if (entries.size() == MAX_FUNCTIONS) {
        binder.report(
            Diagnostic.error(
                ResolveRules.FORMULA_SYNTAX,
                entry.span(),
                "There are more than "
                    + MAX_FUNCTIONS
                    + " functions; from this one on none is read."));
        break;
      }
      EntryFields fields = unheard(entry, loaded);
      FunctionReader.definition(entry.key().id(), fields)
          .filter(definition -> fields.isUsable())
          .ifPresent(definition -> functions.put(definition.name(), definition));
      entries.put(FunctionReader.name(entry.key().id()), entry);
    }
    Set<String> unread = new HashSet<>();
    loaded.ofKind(Kind.FUNCTION).stream()
        .map(entry -> FunctionReader.name(entry.key().id()))
        .forEach(unread::add);
    unread.removeAll(functions.keySet());
    return Library.tried(
        known,
        functions,
        unread,
        (name, library) -> {
          LoadedEntry entry = Objects.requireNonNull(entries.get(name), name);
          return FunctionReader.example(name, unheard(entry, loaded), library);
        });
  }

  /** The fields of a function whose trouble is reported when it is read for good. */
  private EntryFields unheard(LoadedEntry entry, LoadedContent loaded) {
    return new EntryFields(
        entry.front(),
        entry.span(),
        Kind.FUNCTION.word(),
        KindFields.of(Kind.FUNCTION),
        Binder.unheard(loaded, outliner),
        null);
  }

  private static boolean canHaveFigures(Kind kind) {
    return KindFields.of(kind).find(CalculationReader.INPUTS).isPresent();
  }

  /**
   * The skill's levels, read ahead of it; their errors are reported when the skill itself is read.
   */
  private EntryReader.Known<Level> levels(LoadedContent loaded) {
    return loaded
        .find(new EntryId(Kind.SKILL, "skill"))
        .map(
            entry -> {
              Binder silent = Binder.unheard(loaded, outliner);
              EntryFields fields =
                  new EntryFields(
                      entry.front(),
                      entry.span(),
                      "skill",
                      KindFields.of(Kind.SKILL),
                      silent,
                      null);
              return new EntryReader.Known<>(SkillReader.levels(fields), fields.isUsable());
            })
        .orElse(Surroundings.NO_LEVELS);
  }
}
