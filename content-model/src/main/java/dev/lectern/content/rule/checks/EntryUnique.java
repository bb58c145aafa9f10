package dev.lectern.content.rule.checks;

import dev.lectern.content.Kind;
import dev.lectern.content.Source;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No two entries of a kind say the same in the same words, and no two sources have the same
 * address; case and punctuation do not count. What evaluates the skill is held to {@link
 * PromptUnique}.
 */
public final class EntryUnique implements Rule {

  private static final RuleId ID = new RuleId("entry-unique");

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
    for (Kind kind : Kind.values()) {
      if (kind != Kind.EVALUATION && kind != Kind.ACTIVATION_QUERY) {
        Map<PlainWords, Statement> seen = new HashMap<>();
        for (Statement statement : Statement.of(kind, content)) {
          Statement first = seen.putIfAbsent(statement.source(), statement);
          if (first != null) {
            sink.report(same(kind, first, statement));
          }
        }
      }
    }
    checkSources(content.ofKind(Kind.SOURCE, Source.class), sink);
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
