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

/** No sentence has more words than the skill's style allows. */
public final class SentenceLength implements EachRule {

  private static final RuleId ID = new RuleId("sentence-length");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.error(
          ID,
          HeldWhile.VALIDATING,
          "No sentence has more words than the skill's style allows.",
          "Long sentences are read twice or not at all. The limit is the skill's own, 40 words unless its prose style says otherwise.",
          new RuleExample(
              "skill.md",
              "summary: Practice for endgames with few pieces.\n",
"""
summary: >-
  Practice for endgames with few pieces, in which a single move decides whether
  the game is won or drawn, and in which haste loses more than time does.
prose:
  sentence-words: 20
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
    for (Passage.Part sentence : passage.sentences()) {
      int words = sentence.wordCount();
      if (words > style.sentenceWords()) {
        sink.report(
            Diagnostic.error(
                ID,
                passage.span(sentence),
                "The sentence has "
                    + words
                    + " words; at most "
                    + style.sentenceWords()
                    + " are easy to follow. Make two of it."));
      }
    }
  }
}
