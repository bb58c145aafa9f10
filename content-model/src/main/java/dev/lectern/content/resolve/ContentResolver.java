package dev.lectern.content.resolve;

import dev.lectern.content.CountingUnit;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.FormerId;
import dev.lectern.content.Kind;
import dev.lectern.content.Level;
import dev.lectern.content.Overview;
import dev.lectern.content.Stage;
import dev.lectern.content.calc.FunctionDefinition;
import dev.lectern.content.calc.unit.Units;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.Outcome;
import dev.lectern.content.diagnostic.Suppression;
import dev.lectern.content.load.BodyOutliner;
import dev.lectern.content.load.FrontMatterParser;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.schema.KindFields;
import dev.lectern.content.work.Deadline;
import dev.lectern.content.work.OutOfTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stage two: makes typed entries of loaded ones, kind after kind, so that a reference finds its
 * object.
 */
public final class ContentResolver {

  private static final EntryReader.Known<Level> NO_LEVELS =
      new EntryReader.Known<>(List.of(), false);
  private static final EntryReader.Known<Stage> NO_STAGES =
      new EntryReader.Known<>(List.of(), false);

  /** The kinds whose entries can have inputs and formulas. */
  private static final List<Kind> WITH_FIGURES =
      Stream.of(Kind.values()).filter(ContentResolver::canHaveFigures).toList();

  /**
   * How many functions there may be: each is held against those that call it, and on from there.
   */
  private static final int MAX_FUNCTIONS = 500;

  private final FrontMatterParser yaml;
  private final BodyOutliner outliner;

  public ContentResolver(FrontMatterParser yaml, BodyOutliner outliner) {
    this.yaml = yaml;
    this.outliner = outliner;
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
    Binder binder = new Binder(loaded, outliner, deadline);
    List<Suppression> suppressions = new ArrayList<>();
    List<FormerId> formerIds = new ArrayList<>();
    List<Body> bodies = new ArrayList<>();
    Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (loaded.isIncomplete(kind)) {
        incomplete.add(kind);
      }
    }

    Map<Kind, Overview> overviews = new EnumMap<>(Kind.class);
    EntryReader.Frame frame =
        new EntryReader.Frame(NO_LEVELS, overviews, NO_STAGES, Library.of(Units.with(List.of())));
    read(Kind.OVERVIEW, loaded, binder, frame, incomplete, suppressions, formerIds, bodies);
    for (Overview overview : binder.ofKind(Kind.OVERVIEW, Overview.class)) {
      overviews.put(overview.about(), overview);
    }
    EntryReader.Known<Level> levels = levels(loaded);
    Library library = frame.library();

    for (Kind kind : Kind.values()) {
      if (kind == Kind.OVERVIEW) {
        continue;
      }
      List<Stage> stages =
          binder.ofKind(Kind.STAGE, Stage.class).stream()
              .sorted(Comparator.comparingInt(Stage::order).thenComparing(Stage::key))
              .toList();
      EntryReader.Known<Stage> known =
          new EntryReader.Known<>(stages, !incomplete.contains(Kind.STAGE));
      if (kind == Kind.FUNCTION) {
        library = library(binder.ofKind(Kind.UNIT, CountingUnit.class), loaded, binder);
      }
      read(
          kind,
          loaded,
          binder,
          new EntryReader.Frame(levels, overviews, known, library),
          incomplete,
          suppressions,
          formerIds,
          bodies);
      if (kind == Kind.FUNCTION) {
        new CalculationsReader(loaded, binder, library, WITH_FIGURES).read();
      }
    }
    return Outcome.of(
        new ResolvedContent(
            binder.bound(),
            binder.references(),
            binder.diagrams(),
            binder.citations(),
            binder.passages(),
            bodies,
            binder.webLinks(),
            loaded.words(),
            suppressions,
            formerIds,
            incomplete,
            deadline),
        DoubtfulNames.withoutDoubt(binder.diagnostics(), binder.renamings()));
  }

  private void read(
      Kind kind,
      LoadedContent loaded,
      Binder binder,
      EntryReader.Frame frame,
      Set<Kind> incomplete,
      List<Suppression> suppressions,
      List<FormerId> formerIds,
      List<Body> bodies) {
    EntryReader reader = EntryReaders.of(kind);
    for (LoadedEntry entry : loaded.ofKind(kind)) {
      binder.begin(entry.key());
      EntryFields fields =
          new EntryFields(
              entry.front(), entry.span(), kind.word(), KindFields.of(kind), binder, null);
      BodySections body = new BodySections(entry, fields, binder, hasNamedSections(kind));
      Entry made = reader.read(new EntryReader.Reading(entry, fields, body, binder, frame, yaml));
      suppressions.addAll(SuppressionReader.read(entry, fields));
      formerIds.addAll(FormerIdReader.read(entry, fields));
      fields.finish();
      body.finish();
      binder.readBody(entry);
      if (entry.outline().isRead()) {
        bodies.add(new Body(entry.key(), entry.body(), entry.outline(), body.headings()));
      }
      if (fields.isUsable()) {
        binder.add(made);
      }
      if (!fields.isUsable() || loaded.isUnread(entry.key())) {
        incomplete.add(kind);
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

  private static boolean hasNamedSections(Kind kind) {
    return kind != Kind.SKILL && kind != Kind.REFERENCE && kind != Kind.OVERVIEW;
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
        .orElse(NO_LEVELS);
  }
}
