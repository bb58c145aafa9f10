package dev.lectern.content.rule.checks;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.Evaluation;
import dev.lectern.content.Kind;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.source.Span;

/**
 * Prompts and activation queries are as long as what people type: a word or two says too little to
 * judge by, and a page is a document. Characters are Unicode code points.
 */
public final class PromptLength implements EachRule {

  private static final RuleId ID = new RuleId("prompt-length");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "An activation query has 12 to 1000 characters, the prompt of an evaluation 12 to 4000.",
          "A word or two says too little to judge an answer by, and a page is a document and no request. Both measure something that users do not do.",
          new RuleExample(
              "activation-queries/queries.yaml",
              "which line of the Sicilian should I learn before Saturday's match",
              "sicilian"));
  private static final int LEAST = 12;
  private static final int MOST_OF_QUERY = 1000;
  private static final int MOST_OF_PROMPT = 4000;

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Evaluation evaluation : part.ofKind(Kind.EVALUATION, Evaluation.class)) {
      check(
          "prompt",
          evaluation.prompt().markdown(),
          MOST_OF_PROMPT,
          evaluation.prompt().span(),
          sink);
    }
    for (ActivationQuery query : part.ofKind(Kind.ACTIVATION_QUERY, ActivationQuery.class)) {
      check("query", query.query(), MOST_OF_QUERY, query.querySpan(), sink);
    }
  }

  private static void check(String what, String text, int most, Span span, DiagnosticSink sink) {
    int length = text.codePointCount(0, text.length());
    if (length < LEAST || length > most) {
      sink.report(
          Diagnostic.error(
              ID,
              span,
              "The "
                  + what
                  + " has "
                  + length
                  + " characters; it takes "
                  + LEAST
                  + " to "
                  + most
                  + (length < LEAST
                      ? ". Write what a user would type, with its circumstances."
                      : ". Shorten it to what a user would type.")));
    }
  }
}
