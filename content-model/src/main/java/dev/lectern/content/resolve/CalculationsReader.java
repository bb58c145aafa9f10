package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
import dev.lectern.content.schema.KindFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Computes the figures of all entries, each entry after those whose figures it follows. */
final class CalculationsReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z][a-z0-9_]*");

  /** How many entries may follow each other; the walk over them goes as deep. */
  private static final int MAX_CHAIN = 50;

  private final Binder binder;
  private final Surroundings surroundings;
  private final Library library;
  private final ResolveCache cache;
  private final Map<String, List<LoadedEntry>> byId = new HashMap<>();
  private final Map<EntryId, LoadedEntry> entries = new LinkedHashMap<>();
  private final Set<EntryId> open = new LinkedHashSet<>();
  private final Map<EntryId, EntryReading<Figures>> done = new LinkedHashMap<>();

  /**
   * What the figures of an entry come to.
   *
   * @param follows the ids of the entries whose figures were computed for it, in the order in which
   *     it names them
   */
  record Figures(CalculationReader.Computed computed, List<String> follows) {

    Figures {
      follows = List.copyOf(follows);
    }
  }

  /** An entry whose figures are being read. */
  private record Turn(LoadedEntry entry, ReadingNotes notes, List<String> follows) {}

  /**
   * @param kinds whose entries can have figures, in the order in which they are computed
   * @param cache what they came to last time
   */
  CalculationsReader(
      LoadedContent loaded,
      Binder binder,
      Surroundings surroundings,
      Library library,
      Collection<Kind> kinds,
      ResolveCache cache) {
    this.binder = binder;
    this.surroundings = surroundings;
    this.library = library;
    this.cache = cache;
    for (Kind kind : kinds) {
      for (LoadedEntry entry : loaded.ofKind(kind)) {
        boolean figures =
            entry.front().pairs().stream().anyMatch(pair -> CalculationReader.isKey(pair.key()));
        if (figures) {
          entries.put(entry.key(), entry);
          byId.computeIfAbsent(entry.key().id(), id -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  /** The readings in the order in which they came to their ends. */
  Map<EntryId, EntryReading<Figures>> read() {
    entries.values().forEach(this::read);
    return done;
  }

  private void read(LoadedEntry entry) {
    if (done.containsKey(entry.key())) {
      return;
    }
    open.add(entry.key());
    EntryReading<Figures> before = cache.figures(entry.key());
    EntryReading<Figures> reading =
        before != null && holds(before, entry) ? again(before, entry) : anew(entry);
    surroundings.put(entry.key(), reading.made().computed().calculation());
    open.remove(entry.key());
    done.put(entry.key(), reading);
  }

  private boolean holds(EntryReading<Figures> before, LoadedEntry entry) {
    if (!before.isOf(entry)) {
      return false;
    }
    for (String owner : before.made().follows()) {
      for (LoadedEntry other : byId.getOrDefault(owner, List.of())) {
        if (isOutOfReach(other)) {
          return false;
        }
        read(other);
      }
    }
    return before.holds(entry, surroundings, library.allowances());
  }

  private EntryReading<Figures> again(EntryReading<Figures> before, LoadedEntry entry) {
    CalculationReader.Computed computed = before.made().computed();
    surroundings.define(entry.key(), computed.values(), computed.whole());
    return before;
  }

  private EntryReading<Figures> anew(LoadedEntry entry) {
    Turn turn = new Turn(entry, cache.notes(), new ArrayList<>());
    Allowances.Spent before = library.allowances().spent(entry.span().path());
    binder.begin(entry, turn.notes());
    EntryFields fields =
        new EntryFields(
            entry.front(),
            entry.span(),
            entry.key().kind().word(),
            KindFields.of(entry.key().kind()),
            binder,
            null);
    CalculationReader.Computed computed =
        new CalculationReader(fields, binder, library, name -> elsewhere(turn, name)).read();
    return turn.notes()
        .end(
            entry,
            new Figures(computed, turn.follows()),
            library.allowances().spent(entry.span().path()).since(before));
  }

  /** Whether an entry's figures cannot be read from here: they are, or the way is too long. */
  private boolean isOutOfReach(LoadedEntry entry) {
    return open.contains(entry.key())
        || (open.size() >= MAX_CHAIN && !done.containsKey(entry.key()));
  }

  /** A figure of another entry, whose figures are computed first. */
  private Optional<CalculationReader.Elsewhere.Figure> elsewhere(Turn asking, Node.Scalar name) {
    if (!NAME.matcher(name.value()).matches()) {
      binder.report(
          Diagnostic.error(
              ResolveRules.CITATION_RESOLVES,
              name.span(),
              "\"from\" names a figure of another entry, such as fraud-detection.tps; this is \""
                  + name.value()
                  + "\"."));
      return Optional.empty();
    }
    String owner = name.value().substring(0, name.value().indexOf('.'));
    asking.follows().add(owner);
    for (LoadedEntry entry : byId.getOrDefault(owner, List.of())) {
      if (open.contains(entry.key())) {
        binder.report(circle(entry, name));
        return Optional.empty();
      }
      if (open.size() >= MAX_CHAIN && !done.containsKey(entry.key())) {
        binder.report(
            Diagnostic.error(
                ResolveRules.FORMULA_CYCLE,
                name.span(),
                "The figures of more than "
                    + MAX_CHAIN
                    + " entries follow each other up to here. Give this one as a value."));
        return Optional.empty();
      }
      if (entry.span().path().equals(asking.entry().span().path())) {
        asking.notes().looksFurther(); // what it costs cannot be told from what the other does
      }
      read(entry);
    }
    binder.begin(asking.entry(), asking.notes());
    return binder.figure(name.value(), name.span());
  }

  private Diagnostic circle(LoadedEntry entry, Node.Scalar name) {
    List<EntryId> way =
        List.copyOf(open).subList(List.copyOf(open).indexOf(entry.key()), open.size());
    return Diagnostic.error(
        ResolveRules.FORMULA_CYCLE,
        name.span(),
        way.size() == 1
            ? "\"" + name.value() + "\" is a figure of this entry. Name it in the formula itself."
            : "The figures of these entries follow each other in a circle: "
                + way.stream().map(EntryId::id).collect(Collectors.joining(" → "))
                + " → "
                + entry.key().id()
                + ". Give one of them as a value.");
  }
}
