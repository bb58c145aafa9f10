package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Sketches;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditCheck;
import dev.lectern.content.rule.RecallingRule;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * No two entries of a kind say the same in the same words, and no two sources have the same
 * address; case and punctuation do not count. What evaluates the skill is held to {@link
 * PromptUnique}.
 */
public final class EntryUnique implements RecallingRule {

  private static final RuleId ID = new RuleId("entry-unique");

  private static final Set<Kind> HELD =
      EnumSet.complementOf(EnumSet.of(Kind.EVALUATION, Kind.ACTIVATION_QUERY));

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "No two entries of a kind say the same in the same words, and no two sources have one address.",
          "A copy is kept up for a while and then forgotten, and readers find the one that is wrong. Links and counts divide between the two.",
          new RuleExample(
              "questions/questions.yaml",
"""
first-look:
""",
"""
second-look:
  ask: What do you count first?
  strong: The pawns.
  group: plan
first-look:
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    check(content, sink, (kind, said) -> {});
  }

  @Override
  public EditCheck recalled(ResolvedContent content, DiagnosticSink sink) {
    Said all = new Said();
    check(content, sink, all::put);
    return all;
  }

  private static void check(
      ResolvedContent content, DiagnosticSink sink, BiConsumer<Kind, Set<PlainWords>> heard) {
    for (Kind kind : HELD) {
      Map<PlainWords, Statement> seen = new HashMap<>();
      for (Statement statement : Statement.of(kind, content)) {
        Statement first = seen.putIfAbsent(statement.source(), statement);
        if (first != null) {
          sink.report(same(kind, first, statement));
        }
      }
      heard.accept(kind, seen.keySet());
    }
    checkSources(content.ofKind(Kind.SOURCE, Source.class), sink);
  }

  /** What is said of each kind, each by a hash of its own. */
  private static final class Said implements EditCheck {

    private final Map<Kind, Set<Long>> hashes = new EnumMap<>(Kind.class);

    /** Nothing is kept of a kind in which two hashes are the same. */
    void put(Kind kind, Set<PlainWords> said) {
      Set<Long> each = said.stream().map(Said::hash).collect(Collectors.toCollection(HashSet::new));
      if (each.size() == said.size()) {
        hashes.put(kind, each);
      }
    }

    private static long hash(PlainWords words) {
      return Sketches.hash(words.text());
    }

    @Override
    public boolean holds(ContentEdit edit) {
      return !edit.sharesText()
          && !edit.touches(Kind.SOURCE)
          && HELD.stream().filter(edit::touches).allMatch(kind -> holds(kind, edit));
    }

    private boolean holds(Kind kind, ContentEdit edit) {
      Set<Long> each = hashes.get(kind);
      if (each == null) {
        return false;
      }
      Statement.of(kind, edit.was()).forEach(statement -> each.remove(hash(statement.source())));
      return Statement.of(kind, edit.now()).stream()
          .allMatch(statement -> each.add(hash(statement.source())));
    }
  }

  private static Diagnostic same(Kind kind, Statement first, Statement second) {
    return Diagnostic.error(
            ID,
            second.place(),
            "The "
                + kind.word()
                + " \""
                + first.entry().id()
                + "\" says this already, in the same words. Take one out and link to the other.")
        .seeAlso(first.place(), "first written here");
  }

  private static void checkSources(List<Source> sources, DiagnosticSink sink) {
    Map<String, Source> seen = new HashMap<>();
    for (Source source :
        sources.stream().sorted(Comparator.comparing(Source::span, Span.BY_PLACE)).toList()) {
      Source first = seen.putIfAbsent(source.url(), source);
      if (first != null && !source.url().isEmpty()) {
        sink.report(
            Diagnostic.error(
                    ID,
                    source.span(),
                    "The source \""
                        + first.id()
                        + "\" has the same address. Keep one, and name it wherever the other is.")
                .seeAlso(first.span(), "first written here"));
      }
    }
  }
}
