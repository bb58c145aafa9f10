package dev.lectern.content.rule.checks;

import dev.lectern.content.ProseStyle;
import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ResolvedContent;
import dev.lectern.content.rule.Rule;

/** No sentence has more words than the skill's style allows. */
public final class SentenceLength implements Rule {

  private static final RuleId ID = new RuleId("sentence-length");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public String summary() {
    return "No sentence has more words than the skill's style allows.";
  }

  @Override
  public void check(ResolvedContent content, DiagnosticSink sink) {
    content
        .proseStyle()
        .ifPresent(style -> content.passages().forEach(passage -> check(passage, style, sink)));
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
