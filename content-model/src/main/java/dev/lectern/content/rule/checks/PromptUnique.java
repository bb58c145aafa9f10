package dev.lectern.content.rule.checks;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.Entry;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentEdit;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.EditRule;
import dev.lectern.content.source.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No two evaluations have the same prompt, and no two activation queries the same words; case and
 * punctuation do not count. A repeated case is run for nothing and counts double.
 */
public final class PromptUnique implements EditRule {

  private static final RuleId ID = new RuleId("prompt-unique");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "No two evaluations have the same prompt, and no two activation queries the same words.",
          "A repeated case is run for nothing and counts double in the score. Case and punctuation do not make a difference to a reader.",
          new RuleExample(
              "activation-queries/queries.yaml",
"""
sicilian-line:
""",
"""
next-saturday:
  query: Which line of the Sicilian should I learn before Saturday's match?
  activates: false
  near-miss: Chess, but of the opening.
sicilian-line:
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    Map<PlainWords, Span> prompts = new HashMap<>();
    for (Evaluation evaluation : written(content.ofKind(Kind.EVALUATION, Evaluation.class))) {
      String prompt = evaluation.prompt().markdown();
      check("evaluation", prompt, evaluation.prompt().span(), prompts, sink);
    }
    Map<PlainWords, Span> queries = new HashMap<>();
    for (ActivationQuery query :
        written(content.ofKind(Kind.ACTIVATION_QUERY, ActivationQuery.class))) {
      check("activation query", query.query(), query.querySpan(), queries, sink);
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.EVALUATION) && !edit.touches(Kind.ACTIVATION_QUERY);
  }

  /** In the order in which they were written. */
  private static <T extends Entry> List<T> written(List<T> entries) {
    return entries.stream().sorted(Comparator.comparing(Entry::span, Span.BY_PLACE)).toList();
  }

  private static void check(
      String what, String text, Span span, Map<PlainWords, Span> seen, DiagnosticSink sink) {
    Span first = seen.putIfAbsent(PlainWords.of(text), span);
    if (first != null) {
      sink.report(
          Diagnostic.error(
                  ID,
                  span,
                  "Another "
                      + what
                      + " says the same already. Take one out, or ask for something"
                      + " else.")
              .seeAlso(first, "first written here"));
    }
  }
}
