package dev.lectern.content.resolve;

import dev.lectern.content.EntryId;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.LoadedContent;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.load.Node;
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
  private final Library library;
  private final Map<String, List<LoadedEntry>> byId = new HashMap<>();
  private final Map<EntryId, LoadedEntry> entries = new LinkedHashMap<>();
  private final Set<EntryId> open = new LinkedHashSet<>();
  private final Set<EntryId> done = new LinkedHashSet<>();

  /**
   * @param kinds whose entries can have figures, in the order in which they are computed
   */
  CalculationsReader(LoadedContent loaded, Binder binder, Library library, Collection<Kind> kinds) {
    this.binder = binder;
    this.library = library;
    for (Kind kind : kinds) {
      for (LoadedEntry entry : loaded.ofKind(kind)) {
        boolean figures =
            entry.front().pairs().stream()
                .anyMatch(
                    pair ->
                        pair.key().equals(CalculationReader.INPUTS)
                            || pair.key().equals(CalculationReader.FORMULAS));
        if (figures) {
          entries.put(entry.key(), entry);
          byId.computeIfAbsent(entry.key().id(), id -> new ArrayList<>()).add(entry);
        }
      }
    }
  }

  void read() {
    entries.values().forEach(this::read);
  }

  private void read(LoadedEntry entry) {
    if (done.contains(entry.key())) {
      return;
    }
    open.add(entry.key());
    binder.begin(entry.key());
    EntryFields fields =
        new EntryFields(entry.front(), entry.span(), entry.key().kind().word(), binder, null);
    binder.add(
        entry.key(),
        new CalculationReader(fields, binder, library, name -> elsewhere(entry, name)).read());
    open.remove(entry.key());
    done.add(entry.key());
  }

  /** A figure of another entry, whose figures are computed first. */
  private Optional<CalculationReader.Elsewhere.Figure> elsewhere(
      LoadedEntry asking, Node.Scalar name) {
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
    for (LoadedEntry entry : byId.getOrDefault(owner, List.of())) {
      if (open.contains(entry.key())) {
        binder.report(circle(entry, name));
        return Optional.empty();
      }
      if (open.size() >= MAX_CHAIN && !done.contains(entry.key())) {
        binder.report(
            Diagnostic.error(
                ResolveRules.FORMULA_CYCLE,
                name.span(),
                "The figures of more than "
                    + MAX_CHAIN
                    + " entries follow each other up to here. Give this one as a value."));
        return Optional.empty();
      }
      read(entry);
    }
    binder.begin(asking.key());
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
