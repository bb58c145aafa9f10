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
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an entry once, and what was asked of the {@link Surroundings} for it. As
 * long as the entry is the same and all that was asked has the same answer, reading it again would
 * come to the same. A reading with something to complain of is not kept: it may have looked further
 * than to what it asked, to say what was meant.
 *
 * @param <T> what is made of the entry
 */
final class EntryReading<T> {

  private final @Nullable LoadedEntry entry;
  private final List<Asked<?>> asked = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Set<Diagram> diagrams = new LinkedHashSet<>();
  private final Set<FigureName> citations = new LinkedHashSet<>();
  private final Map<Span, Passage> passages = new LinkedHashMap<>();
  private final Set<WebLink> webLinks = new LinkedHashSet<>();
  private boolean keepable = true;
  private Allowances.Spent spent = Allowances.Spent.NOTHING;
  private @Nullable T made;

  /**
   * A question, and its answer then.
   *
   * @param question finds the answer in nothing but the surroundings
   */
  private record Asked<A>(Function<Surroundings, A> question, A answer) {

    boolean hasSameAnswer(Surroundings surroundings) {
      return answer.equals(question.apply(surroundings));
    }
  }

  /** One of an entry; of none if something is read that is not a whole entry. */
  EntryReading(@Nullable LoadedEntry entry) {
    this.entry = entry;
  }

  <A> A ask(Function<Surroundings, A> question, Surroundings surroundings) {
    A answer = question.apply(surroundings);
    asked.add(new Asked<>(question, answer));
    return answer;
  }

  /** It looks at more than it asks for. */
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
   * @param result what came of it
   * @param cost what its formulas took
   */
  void end(T result, Allowances.Spent cost) {
    made = result;
    spent = cost;
  }

  /** Whether it was read of this entry at the same place, and may be kept. */
  boolean isOf(LoadedEntry other) {
    return keepable && made != null && other.equals(entry);
  }

  /** Whether reading this entry in these surroundings would come to the same. */
  boolean holds(LoadedEntry now, Surroundings surroundings, Allowances allowances) {
    return isOf(now)
        && asked.stream().allMatch(one -> one.hasSameAnswer(surroundings))
        && allowances.take(now.span().path(), spent);
  }

  T made() {
    if (made == null) {
      throw new IllegalStateException("not read to its end: " + entry);
    }
    return made;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  List<Reference> references() {
    return references;
  }

  Set<Diagram> diagrams() {
    return diagrams;
  }

  Set<FigureName> citations() {
    return citations;
  }

  Map<Span, Passage> passages() {
    return passages;
  }

  Set<WebLink> webLinks() {
    return webLinks;
  }
}
