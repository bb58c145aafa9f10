package dev.lectern.content.resolve;

import dev.lectern.content.Diagram;
import dev.lectern.content.FigureName;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.load.LoadedEntry;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is found, and what is asked, while an entry is read: see {@link EntryReading}. */
final class ReadingNotes {

  private final boolean remembers;
  private boolean keepable;
  private final List<Asked<?>> asked = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Set<Diagram> diagrams = new LinkedHashSet<>();
  private final Set<FigureName> citations = new LinkedHashSet<>();
  private final Map<Span, Passage> passages = new LinkedHashMap<>();
  private final Set<WebLink> webLinks = new LinkedHashSet<>();

  /**
   * @param remembers whether the reading may be taken over later
   */
  ReadingNotes(boolean remembers) {
    this.remembers = remembers;
    this.keepable = remembers;
  }

  /** Finds an answer in the surroundings, and notes it. */
  <A> A ask(Subject about, Function<Surroundings, A> question, Surroundings surroundings) {
    A answer = question.apply(surroundings);
    if (remembers) {
      asked.add(new Asked<>(about, question, answer));
    }
    return answer;
  }

  /** More is looked at than is asked for. */
  void looksFurther() {
    keepable = false;
  }

  void add(Diagnostic diagnostic) {
    keepable = false;
    diagnostics.add(diagnostic);
  }

  void add(Reference reference) {
    references.add(reference);
  }

  void addAll(List<Diagram> some) {
    diagrams.addAll(some);
  }

  void add(FigureName cited) {
    citations.add(cited);
  }

  /** Once, if it is read several times. */
  void add(Passage passage) {
    passages.putIfAbsent(passage.span(passage.whole()), passage);
  }

  void add(WebLink link) {
    webLinks.add(link);
  }

  /**
   * The end of the reading.
   *
   * @param made what came of it
   * @param cost what its formulas took
   */
  <T> EntryReading<T> end(LoadedEntry entry, T made, Allowances.Spent cost) {
    return new EntryReading<>(
        entry,
        made,
        keepable,
        asked,
        cost,
        new EntryReading.Found(
            diagnostics,
            references,
            List.copyOf(diagrams),
            List.copyOf(citations),
            List.copyOf(passages.values()),
            List.copyOf(webLinks)));
  }

  /** What was said before the first entry was read. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
