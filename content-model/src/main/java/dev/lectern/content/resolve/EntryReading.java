package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.EntryId;
import dev.lectern.content.FigureName;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.SourcePath;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading an entry once, and what was asked of the {@link Surroundings} for it. As
 * long as the entry is the same and all that was asked has the same answer, reading it again would
 * come to the same. A reading with something to complain of is not kept: it may have looked further
 * than to what it asked, to say what was meant.
 *
 * @param <T> what is made of the entry
 */
final class EntryReading<T> {

  private final LoadedEntry entry;
  private final T made;
  private final boolean keepable;
  private final List<Asked<?>> asked;
  private final Allowances.Spent spent;
  private final Found found;

  /** The hashes of what is named: most searches for who names an entry end at them. */
  private final int[] named;

  /** What was found on the way; in the order of binding, each once. */
  record Found(
      List<Diagnostic> diagnostics,
      List<Reference> references,
      List<Diagram> diagrams,
      List<FigureName> citations,
      List<Passage> passages,
      List<WebLink> webLinks) {

    Found {
      diagnostics = List.copyOf(diagnostics);
      references = List.copyOf(references);
      diagrams = List.copyOf(diagrams);
      citations = List.copyOf(citations);
      passages = List.copyOf(passages);
      webLinks = List.copyOf(webLinks);
    }
  }

  /**
   * @param made what came of it
   * @param keepable whether it may be taken over at all
   * @param spent what its formulas took
   */
  EntryReading(
      LoadedEntry entry,
      T made,
      boolean keepable,
      List<Asked<?>> asked,
      Allowances.Spent spent,
      Found found) {
    this.entry = entry;
    this.made = made;
    this.keepable = keepable;
    this.asked = List.copyOf(asked);
    this.spent = spent;
    this.found = found;
    this.named =
        found.references().stream().mapToInt(reference -> reference.to().hashCode()).toArray();
  }

  /** The references to an entry. */
  List<Reference> to(EntryId key) {
    int hash = key.hashCode();
    for (int one : named) {
      if (one == hash) {
        List<Reference> all = new ArrayList<>();
        for (Reference each : found.references()) {
          if (each.to().equals(key)) {
            all.add(each);
          }
        }
        return all;
      }
    }
    return List.of();
  }

  /** Whether it was read of this entry at the same place, and may be kept. */
  boolean isOf(LoadedEntry other) {
    return keepable && other.equals(entry);
  }

  /** Whether reading this entry in these surroundings would come to the same. */
  boolean holds(LoadedEntry now, Surroundings surroundings, Allowances allowances) {
    return isOf(now) && hasSameAnswers(surroundings) && pay(allowances);
  }

  /** Whether all that was asked has the answer that it had. */
  boolean hasSameAnswers(Surroundings surroundings) {
    for (Asked<?> one : asked) {
      if (!one.hasSameAnswer(surroundings)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it may be taken over at all: there was nothing to complain of. */
  boolean isKeepable() {
    return keepable;
  }

  /** What was asked about, some of it several times. */
  List<Subject> subjects() {
    return asked.stream().<Subject>map(Asked::about).toList();
  }

  SourcePath file() {
    return entry.span().path();
  }

  /** Whether its formulas took something. */
  boolean isCostly() {
    return !spent.equals(Allowances.Spent.NOTHING);
  }

  /** Takes what its formulas took; whether that was left. */
  boolean pay(Allowances allowances) {
    return allowances.take(file(), spent);
  }

  T made() {
    return made;
  }

  Found found() {
    return found;
  }

  /** Whether other readings may hold passages of the same text, through an alias. */
  boolean sharesText() {
    return entry.front().aliased();
  }
}
