package dev.lectern.content.rule.checks;

import dev.lectern.content.ActivationQuery;
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
import java.util.List;

/**
 * Where there are activation queries, some activate the skill and some do not: a description that
 * activates on everything would pass a set of one side.
 */
public final class ActivationSides implements EditRule {

  private static final RuleId ID = new RuleId("activation-sides");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "Where there are activation queries, some activate the skill and some are near misses.",
          "Queries are run to see whether the description draws the right requests. A set of one side is passed by a skill that is always loaded, or never.",
          new RuleExample(
              "activation-queries/queries.yaml",
"""
  activates: false
  near-miss: Chess, but of the opening.
""",
"""
  activates: true
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    List<ActivationQuery> queries =
        content.ofKind(Kind.ACTIVATION_QUERY, ActivationQuery.class).stream()
            .sorted(Comparator.comparing(ActivationQuery::span, Span.BY_PLACE))
            .toList();
    if (queries.isEmpty() || !content.isComplete(Kind.ACTIVATION_QUERY)) {
      return;
    }
    long activating = queries.stream().filter(ActivationQuery::activates).count();
    if (activating == 0) {
      sink.report(
          Diagnostic.error(
              ID,
              queries.get(0).span(),
              "No activation query activates the skill, so one that is never loaded would pass. Add"
                  + " a query with \"activates: true\"."));
    } else if (activating == queries.size()) {
      sink.report(
          Diagnostic.error(
              ID,
              queries.get(0).span(),
              "Every activation query activates the skill, so one that is always loaded would pass."
                  + " Add a near miss with \"activates: false\"."));
    }
  }

  @Override
  public boolean holds(ContentEdit edit) {
    return !edit.touches(Kind.ACTIVATION_QUERY);
  }
}
