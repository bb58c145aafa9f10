package dev.lectern.content.rule.checks;

import dev.lectern.content.diagnostic.Diagnostic;
import dev.lectern.content.diagnostic.DiagnosticSink;
import dev.lectern.content.diagnostic.HeldWhile;
import dev.lectern.content.diagnostic.RuleDescription;
import dev.lectern.content.diagnostic.RuleExample;
import dev.lectern.content.diagnostic.RuleId;
import dev.lectern.content.resolve.Body;
import dev.lectern.content.resolve.ContentPart;
import dev.lectern.content.rule.EachRule;
import dev.lectern.content.rule.Headings;

/** Headings beside each other have different texts. */
public final class DuplicateHeading implements EachRule {

  private static final RuleId ID = new RuleId("duplicate-heading");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.warning(
          ID,
          HeldWhile.VALIDATING,
          "Headings beside each other have different texts.",
          "A link to one of two equal headings depends on their order, so it leads elsewhere when one is moved. In a list of contents they cannot be told apart.",
          new RuleExample(
              "references/endgame-guide.md",
"""
## Measures
""",
"""
## Patterns
"""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  /** Sections that the kind knows are held to be there once while they are read. */
  @Override
  public void checkEach(ContentPart part, DiagnosticSink sink) {
    for (Body body : part.bodies()) {
      for (Headings.Clash clash : Headings.twins(body.outline().headings())) {
        if (!body.sections().contains(clash.heading().range())) {
          sink.report(
              Diagnostic.warning(ID, body.at(clash.heading().range()), clash.message())
                  .seeAlso(body.at(clash.earlier().range()), "the first"));
        }
      }
    }
  }
}
