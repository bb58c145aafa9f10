package dev.lectern.content.rule.checks;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.Entry;
import dev.lectern.content.EntryId;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Kind;
import dev.lectern.content.Question;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an entry says, to be held against what others of its kind say: a question what it asks, an
 * evaluation its prompt, a query its words, every other entry all of its prose.
 *
 * @param entry who says it
 * @param place where
 * @param texts its prose without marks, figures and code, in order
 * @param source the same as it was written, to tell apart what differs in those alone
 */
record Statement(EntryId entry, Span place, List<String> texts, PlainWords source) {

  /** The words of its prose, text by text. */
  List<PlainWords> passages() {
    return texts.stream().map(PlainWords::of).toList();
  }

  /**
   * The kinds whose prose is not what they say: documents are composed of entries, functions differ
   * by their formulas, units and sources are data.
   */
  private static final Set<Kind> OTHERS =
      Set.of(Kind.SKILL, Kind.OVERVIEW, Kind.REFERENCE, Kind.FUNCTION, Kind.UNIT, Kind.SOURCE);

  /** Those of a kind by their place; none of an entry that has no prose. */
  static List<Statement> of(Kind kind, ContentPart part) {
    if (OTHERS.contains(kind) || part.ofKind(kind, Entry.class).isEmpty()) {
      return List.of();
    }
    Map<EntryId, List<Passage>> passages = new HashMap<>();
    for (Passage passage : part.passages()) {
      if (passage.entry().kind() == kind) {
        passages.computeIfAbsent(passage.entry(), any -> new ArrayList<>()).add(passage);
      }
    }
    return part.ofKind(kind, Entry.class).stream()
        .map(entry -> of(entry, passages.getOrDefault(entry.key(), List.of())))
        .filter(statement -> !statement.source().text().isBlank())
        .sorted(Comparator.comparing(Statement::place, Span.BY_PLACE))
        .toList();
  }

  private static Statement of(Entry entry, List<Passage> all) {
    if (entry instanceof ActivationQuery query) {
      String words = query.query();
      return new Statement(entry.key(), query.querySpan(), List.of(words), PlainWords.of(words));
    }
    Span place = place(entry);
    List<Passage> said =
        place == entry.span()
            ? all
            : all.stream()
                .filter(passage -> place.contains(passage.span(passage.whole())))
                .toList();
    List<String> words = said.stream().map(Passage::text).toList();
    StringBuilder source = new StringBuilder();
    said.forEach(passage -> source.append(passage.span(passage.whole()).text()).append(' '));
    return new Statement(entry.key(), place, words, PlainWords.of(source.toString()));
  }

  private static Span place(Entry entry) {
    if (entry instanceof Question question) {
      return question.exchange().ask().span();
    }
    return entry instanceof Evaluation evaluation ? evaluation.prompt().span() : entry.span();
  }
}
