package dev.lectern.content.rule.checks;

import dev.lectern.content.ActivationQuery;
import dev.lectern.content.Kind;
import dev.lectern.content.Skill;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A near miss does not hold an activation phrase: the description names the phrase as a reason to
 * load the skill, so an agent that obeys it would fail.
 */
public final class NearMissPhrase implements EachRule {

  private static final RuleId ID = new RuleId("near-miss-phrase");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "A near miss does not hold a phrase on which the skill activates.",
          "The description tells agents to load the skill on that phrase. An agent that obeys it fails the query.",
          new RuleExample(
              "activation-queries/queries.yaml",
              "which line of the Sicilian should I learn before Saturday's match",
              "does the Sicilian often lead to a rook endgame"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    part.content().skill().ifPresent(skill -> check(skill, part, sink));
  }

  private static void check(Skill skill, ContentPart part, DiagnosticSink sink) {
    Map<String, PlainWords> phrases = new LinkedHashMap<>();
    skill.activation().phrases().forEach(phrase -> phrases.put(phrase, PlainWords.of(phrase)));
    for (ActivationQuery query : part.ofKind(Kind.ACTIVATION_QUERY, ActivationQuery.class)) {
      PlainWords words = PlainWords.of(query.query());
      for (Map.Entry<String, PlainWords> phrase : phrases.entrySet()) {
        if (!query.activates() && words.contain(phrase.getValue())) {
          sink.report(
              Diagnostic.warning(
                  ID,
                  query.querySpan(),
                  "This near miss holds \""
                      + phrase.getKey()
                      + "\", on which the description says that the skill activates. Word it"
                      + " otherwise, or narrow the phrase."));
        }
      }
    }
  }
}
