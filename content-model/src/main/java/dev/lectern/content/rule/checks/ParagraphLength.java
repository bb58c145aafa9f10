package dev.lectern.content.rule.checks;

import dev.lectern.content.ProseStyle;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;

/** No paragraph has more words than the skill's style allows. */
public final class ParagraphLength implements EachRule {

  private static final RuleId ID = new RuleId("paragraph-length");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "No paragraph has more words than the skill's style allows.",
          "A long paragraph hides its point, from people who skim and from agents that quote. The limit is the skill's own, 120 words unless its prose style says otherwise.",
          new RuleExample(
              "skill.md",
              "summary: Practice for endgames with few pieces.\n",
"""
summary: >-
  Practice for endgames with few pieces. A single move decides whether the game
  is won or drawn. Haste loses more games than the clock. Learn to wait for the
  right tempo.
prose:
  paragraph-words: 25
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    part.content()
        .proseStyle()
        .ifPresent(style -> part.passages().forEach(passage -> check(passage, style, sink)));
  }

  private static void check(Passage passage, ProseStyle style, DiagnosticSink sink) {
    int words = passage.whole().wordCount();
    if (words > style.paragraphWords()) {
      sink.report(
          Diagnostic.error(
              ID,
              passage.span(passage.whole()),
              "The paragraph has "
                  + words
                  + " words; at most "
                  + style.paragraphWords()
                  + " are taken in at once. Part it."));
    }
  }
}
