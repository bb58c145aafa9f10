package dev.lectern.content.rule.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.prose.Passage;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.rule.Placeholders;

/** Nothing of a template is left to be filled in. */
public final class Placeholder implements EachRule {

  private static final RuleId ID = new RuleId("placeholder");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Nothing of a template is left to be filled in.",
          "A reader takes it for a mistake, and an agent takes it for an instruction. It is easy to leave and quick to find.",
          new RuleExample(
              "anti-patterns/hurry.md",
"""
Pushes at once.
""",
"""
TODO: what else does one see?
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Passage passage : part.passages()) {
      Placeholders.find(passage.text())
          .ifPresent(
              found ->
                  sink.report(
                      Diagnostic.warning(
                          ID,
                          passage.span(new Passage.Part(found.group(), found.start(), found.end())),
                          Placeholders.message(found))));
    }
  }
}
